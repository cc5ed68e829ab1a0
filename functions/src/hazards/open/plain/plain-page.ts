import type { z } from 'zod'
import { type Html, html } from '../../../circulars/reading/html.ts'
import { page } from '../../../circulars/reading/page.ts'
import { htmlLang, LANGUAGE_NAMES, LANGUAGES } from '../../../platform/language.ts'
import { filled } from '../../../texts/open-map/open-map.ts'
import type { listOpenHazards } from '../contract.ts'
import type { NamedFigures } from '../read-figures.ts'
import { addressOf, type MapWish } from '../wish.ts'
import { card } from './card.ts'
import { figuresPart } from './figures.ts'
import type { Reader } from './reader.ts'

/** Cards of one page. */
export const AT_ONCE = 30

export interface Shown {
  open: z.output<typeof listOpenHazards.response>
  figures: NamedFigures
  wish: MapWish
  /** From 1. */
  pageNumber: number
}

const select = (name: string, { label, options }: { label: string; options: Html[] }): Html =>
  html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}">${options}</select></p>`

const option = (value: string, words: string, chosen: string, lang: string | null = null): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : null}${lang ? html` lang="${lang}"` : null}>${words}</option>`

const filters = ({ open, wish }: Shown, { words, language }: Reader): Html => {
  const any = (chosen: string) => option('', words.filter.any, chosen)
  const statuses = (['open', 'closed', 'all'] as const).map((each) => option(each, words.filter[each], wish.status))
  const kinds = open.categories.map(({ id, name }) => option(id, name, wish.category))
  const places = open.districts.map(({ id, name }) => option(id, name, wish.districtId, 'ja'))
  return html`<form action="/map/list">
<input type="hidden" name="lang" value="${language}">
${select('status', { label: words.filter.status, options: statuses })}
${select('kind', { label: words.filter.kind, options: [any(wish.category), ...kinds] })}
${select('district', { label: words.filter.district, options: [any(wish.districtId), ...places] })}
<p><button>${words.filter.apply}</button></p>
</form>`
}

const languages = (wish: MapWish, reader: Reader): Html =>
  html`<nav class="languages" aria-label="${reader.words.language}">${LANGUAGES.map((each) =>
    each === reader.language
      ? html`<strong lang="${htmlLang(each)}">${LANGUAGE_NAMES[each]}</strong> `
      : html`<a lang="${htmlLang(each)}" hreflang="${htmlLang(each)}" href="/map/list${addressOf(wish, each)}">${LANGUAGE_NAMES[each]}</a> `,
  )}</nav>`

const list = ({ open: { hazards, isCut }, wish, pageNumber }: Shown, reader: Reader): Html => {
  const { words, language } = reader
  const until = pageNumber * AT_ONCE
  const left = hazards.length - until
  return html`<p class="count">${hazards.length === 0 ? words.none : filled(isCut ? words.cut : words.count, { number: hazards.length })}</p>
${hazards.length === 0 ? null : html`<section><h2>${words.list}</h2><ul>${hazards.slice(until - AT_ONCE, until).map((each) => card(each, reader))}</ul></section>`}
${left > 0 ? html`<nav><a href="/map/list${addressOf(wish, language)}&amp;page=${pageNumber + 1}">${filled(words.more, { number: left })}</a></nav>` : null}`
}

/** The map for everybody as a page without a script: the list, narrowed by a form, and the figures. */
export const plainPage = (shown: Shown, reader: Reader): string => {
  const { words, language } = reader
  return page({
    language,
    title: words.title,
    main: html`<main>
${languages(shown.wish, reader)}
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p><a class="action" href="/r/hazards/new">${words.report}</a></p>
${filters(shown, reader)}
${list(shown, reader)}
${figuresPart(shown.figures, reader, htmlLang(language))}
</main>`,
  })
}
