import { type Html, html } from '../../../circulars/reading/html.ts'
import { filled } from '../../../texts/open-map/open-map.ts'
import { categoryName } from '../../describe-hazard.ts'
import type { HazardCounts } from '../contract.ts'
import { type HowLong, inDays, inHours } from '../how-long.ts'
import type { NamedFigures } from '../read-figures.ts'
import type { Reader } from './reader.ts'

const longIn = ({ words }: Reader, long: HowLong): string =>
  long === null ? words.figures.tooFew : filled(words.figures[long.unit], { number: long.number })

interface Row extends HazardCounts {
  name: string
}

const table = (
  caption: string,
  { first, rows, lang }: { first: string; rows: Row[]; lang: string },
  reader: Reader,
) => {
  const { figures } = reader.words
  if (rows.length === 0) return null
  const heads = [first, figures.reports, figures.resolved, figures.toAnswer, figures.toResolve]
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ name, reports, resolved, hoursToAnswer, daysToResolve }) =>
      html`<tr><th scope="row" lang="${lang}">${name}</th><td>${reports}</td><td>${resolved}</td><td>${longIn(reader, inHours(hoursToAnswer))}</td><td>${longIn(reader, inDays(daysToResolve))}</td></tr>`,
  )}</tbody></table></div>`
}

/** How many and how fast: together, by kind and by district. @param lang of the names of kinds, for HTML */
export const figuresPart = (figures: NamedFigures, reader: Reader, lang: string): Html => {
  const { words, language, dayOf } = reader
  const { all, categories, districts } = figures
  const number = (of: number) => filled(words.figures.number, { number: of })
  const facts = [
    [words.figures.reports, number(all.reports)],
    [words.figures.resolved, number(all.resolved)],
    [words.figures.toAnswer, longIn(reader, inHours(all.hoursToAnswer))],
    [words.figures.toResolve, longIn(reader, inDays(all.daysToResolve))],
  ]
  const kinds = categories.map((counts) => ({ ...counts, name: categoryName(language, counts.category) }))
  const places = districts.map((counts) => ({ ...counts, name: counts.district.name }))
  return html`<section>
<h2>${words.figures.title}</h2>
<p>${filled(words.figures.counted, { day: dayOf(figures.countedAt) })}</p>
<dl>${facts.map(([name = '', value = '']) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${table(words.figures.byKind, { first: words.filter.kind, rows: kinds, lang }, reader)}
${table(words.figures.byDistrict, { first: words.filter.district, rows: places, lang: 'ja' }, reader)}
<p class="small">${words.figures.how}</p>
</section>`
}
