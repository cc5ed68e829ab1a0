import { dayInWords } from '../../platform/day-in-words.ts'
import { htmlLang, type Language } from '../../platform/language.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import type { CircularView } from '../circular-view.ts'
import { eventInWords } from '../event-in-words.ts'
import { type Html, html, withBreaks } from './html.ts'
import { page } from './page.ts'

interface Reader {
  language: Language
  /** `YYYY-MM-DD` */
  today: string
}

const withdrawnNote = ({ withdrawn, correctedBy }: CircularView, language: Language): Html | null =>
  withdrawn &&
  html`<div class="note">
<p>${text(language, 'failures.circular-withdrawn')}</p>
<p lang="ja">${text(language, 'read.reason', { reason: withdrawn.reason })}</p>
${correctedBy ? html`<p><a href="/read/${correctedBy.id}">${text(language, 'read.correction')}</a></p>` : null}
</div>`

const eventPart = ({ event, calendarUrl }: CircularView, { language, today }: Reader): Html | null =>
  event &&
  html`<div class="event">
<h2>${text(language, 'read.event')}</h2>
<p>${eventInWords(event, language, today)}</p>
${calendarUrl ? html`<p class="screen"><a class="action" href="${calendarUrl}">${text(language, 'read.calendar')}</a></p>` : null}
</div>`

/** That the words are a machine's, or are not in the reader's language; and the way to the original. */
const languageNote = ({ id, written }: CircularView, language: Language): Html | null => {
  const original = html`<a class="action" lang="ja" href="/read/${id}?language=ja">${text(language, 'read.inJapanese')}</a>`
  if (written.by === 'machine') return html`<p class="small">${text(language, 'circular.byMachine')} ${original}</p>`
  if (written.by === 'officer') return html`<p class="small screen">${original}</p>`
  return language === 'ja' ? null : html`<p class="small">${text(language, 'circular.onlyJapanese')}</p>`
}

const picturesPart = ({ pictures }: CircularView, language: Language): Html[] =>
  pictures.map(
    ({ url, width, height }, index) =>
      html`<figure><img src="${url}" width="${width}" height="${height}" loading="lazy" alt="${text(language, 'read.picture', { number: index + 1, total: pictures.length })}"></figure>`,
  )

const filesPart = ({ attachments }: CircularView, language: Language): Html | null =>
  attachments.length === 0
    ? null
    : html`<section><h2>${text(language, 'read.files')}</h2><ul>${attachments.map(
        ({ name, url, pages, text: words }) => html`<li>
<a class="action" href="${url}">${name}</a> <span class="small">${text(language, 'read.pages', { pages })}</span>
${words === null ? null : html`<details><summary>${text(language, 'read.fileText')}</summary><div lang="ja">${words.split('\n').map((line) => html`<p>${line}</p>`)}</div></details>`}
</li>`,
      )}</ul></section>`

const surveyPart = ({ survey, surveyLanguage, mine }: CircularView, { language, today }: Reader): Html | null => {
  if (!survey) return null
  const open = mine?.survey?.open ?? false
  return html`<section>
<h2>${text(language, 'read.questions')}</h2>
${open && survey.until ? html`<p class="due">${text(language, 'read.answerBy', { day: dayInWords(survey.until, language, today) })}</p>` : null}
<ol lang="${htmlLang(surveyLanguage)}">${survey.questions.map(
    (question) => html`<li><p>${question.wording}</p>
${'options' in question ? html`<ul class="options">${question.options.map((option) => html`<li>${option}</li>`)}</ul>` : null}</li>`,
  )}</ol>
${open ? html`<p class="screen">${text(language, 'read.howToAnswer')}</p>` : null}
</section>`
}

const confirmPart = ({ mine, confirmBy }: CircularView, { language, today }: Reader): Html | null => {
  if (mine?.confirmed) return html`<p class="screen">${text(language, 'read.confirmed')}</p>`
  if (!mine?.canConfirm) return null
  const due = confirmBy && dayInWords(confirmBy, language, today)
  return html`${due ? html`<p class="due">${text(language, 'circular.confirmBy', { day: due })}</p>` : null}
<p class="screen">${text(language, 'read.howToConfirm')}</p>`
}

/** A circular as a page without a script, to be read or printed. */
export const circularPage = (circular: CircularView, reader: Reader): string => {
  const { language, today } = reader
  const { category, sender, publishedAt, title, titlePhrases, textPhrases, written } = circular
  const day = publishedAt && dayInWords(japanDay(parseInstant(publishedAt)), language, today)
  return page({
    language,
    title,
    main: html`<nav><a href="/read">${text(language, 'read.back')}</a></nav>
<main>
${withdrawnNote(circular, language)}
<p class="head small">${text(language, `categories.${category}`)} ${day}<br>${sender.name}</p>
<article lang="${htmlLang(written.language)}">
<h1 class="phrases">${withBreaks(titlePhrases)}</h1>
</article>
${languageNote(circular, language)}
${eventPart(circular, reader)}
<article class="phrases" lang="${htmlLang(written.language)}">${textPhrases.map((line) => html`<p>${withBreaks(line)}</p>`)}</article>
${picturesPart(circular, language)}
${filesPart(circular, language)}
${surveyPart(circular, reader)}
${confirmPart(circular, reader)}
</main>`,
  })
}
