import { type Html, html } from '../../../circulars/reading/html.ts'
import { filled } from '../../../texts/open-map/open-map.ts'
import type { OpenHazard, WordsLine } from '../../hazard-view.ts'
import { STATUS_LOOK } from '../../status-look.ts'
import type { Reader } from './reader.ts'

/** Opens the phone's own map; nothing of ours is loaded from there. */
const mapLink = ({ position, categoryName: kind, number }: OpenHazard, { words }: Reader): Html | null =>
  position &&
  html`<a class="action" href="https://www.google.com/maps/search/?api=1&query=${position.latitude},${position.longitude}" aria-label="${filled(words.card.showOnMap, { kind, number })}">${words.card.onMap}</a> `

const pictures = ({ pictures: shown, categoryName: kind }: OpenHazard, { words }: Reader): Html | null =>
  shown.length === 0
    ? null
    : html`<p class="pictures">${shown.map(
        ({ url, thumbUrl }, index) =>
          html`<a href="${url}"><img src="${thumbUrl}" loading="lazy" alt="${filled(words.card.picture, { kind, number: index + 1 })}"></a>`,
      )}</p>`

const line = ({ text, inJapanese }: WordsLine, index: number): Html =>
  html`${index > 0 ? '\n' : null}<span${inJapanese ? html` lang="ja"` : null}>${text}</span>`

/** A report as everybody sees it, without a script: what the page with scripts has on its card. */
export const card = (hazard: OpenHazard, reader: Reader): Html => {
  const { words, dayOf } = reader
  const { status, openedAt, closedAt, district, reason, followers, number } = hazard
  return html`<li class="card"><article>
<h3>${hazard.categoryName} <span class="status">${STATUS_LOOK[status].sign} ${words.status[status]}</span></h3>
<p>${filled(words.card.since, { day: dayOf(openedAt) })}${closedAt ? ` ／ ${filled(words.card.closed, { day: dayOf(closedAt) })}` : null}</p>
${district ? html`<p lang="ja">${district.name}</p>` : null}
${hazard.words === '' ? null : html`<p lang="ja" class="told">${hazard.words}</p>`}
${reason ? html`<p class="told">${words.card.reason}${reason.map(line)}</p>` : null}
${pictures(hazard, reader)}
${followers > 1 && !closedAt ? html`<p>${filled(words.card.waiting, { number: followers })}</p>` : null}
<p class="small">${mapLink(hazard, reader)}<span class="number">${filled(words.card.number, { number })}</span></p>
${hazard.position && hazard.isRounded ? html`<p class="small">${words.card.rounded}</p>` : null}
${hazard.position ? null : html`<p class="small">${words.card.noPlace}</p>`}
</article></li>`
}
