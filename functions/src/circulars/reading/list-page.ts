import type { z } from 'zod'
import { dayInWords } from '../../platform/day-in-words.ts'
import { htmlLang, type Language } from '../../platform/language.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import type { CircularSummary } from '../circular-view.ts'
import type { listMyCirculars } from '../contract.ts'
import { type Html, html, withBreaks } from './html.ts'
import { page } from './page.ts'

interface Reader {
  language: Language
  /** `YYYY-MM-DD` */
  today: string
}

const isUnread = ({ mine, status }: CircularSummary): boolean => mine?.canConfirm === true && status !== 'withdrawn'

const item = (circular: CircularSummary, { language, today }: Reader): Html => {
  const { id, titlePhrases, titleLanguage, category, sender, publishedAt, confirmBy, status, mine } = circular
  const day = publishedAt && dayInWords(japanDay(parseInstant(publishedAt)), language, today)
  const due = isUnread(circular) && confirmBy
  return html`<li class="circular">
<span class="small">${text(language, `categories.${category}`)} ${sender.name} ${day}</span>
<a class="phrases" lang="${htmlLang(titleLanguage)}" href="/read/${id}">${withBreaks(titlePhrases)}</a>
${due ? html`<span class="due">${text(language, 'circular.confirmBy', { day: dayInWords(due, language, today) })}</span>` : null}
${status === 'withdrawn' ? html`<span class="small">${text(language, 'read.withdrawnMark')}</span>` : null}
${mine?.confirmed ? html`<span class="small">${text(language, 'read.confirmed')}</span>` : null}
</li>`
}

const section = (title: string, circulars: CircularSummary[], reader: Reader): Html | null =>
  circulars.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul>${circulars.map((circular) => item(circular, reader))}</ul></section>`

/** A resident's circulars as a page without a script: what is still to be confirmed first, then the others, newest first. */
export const listPage = (
  { circulars, older }: z.output<(typeof listMyCirculars)['response']>,
  reader: Reader,
): string => {
  const { language } = reader
  const title = text(language, 'read.title')
  return page({
    language,
    title,
    main: html`<main>
<h1>${title}</h1>
${circulars.length === 0 ? html`<p>${text(language, 'read.none')}</p>` : null}
${section(text(language, 'read.unread'), circulars.filter(isUnread), reader)}
${section(
  text(language, 'read.others'),
  circulars.filter((circular) => !isUnread(circular)),
  reader,
)}
${older === null ? null : html`<nav><a href="/read?before=${encodeURIComponent(older)}">${text(language, 'read.older')}</a></nav>`}
</main>`,
  })
}
