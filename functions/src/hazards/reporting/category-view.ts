import type { Language } from '../../platform/language.ts'
import { TEXTS, text } from '../../texts/texts.ts'
import {
  CATEGORY_NAMES,
  HAZARD_CATEGORIES,
  type HazardCategory,
  OUTSIDE_KEEPERS,
  outsideKeeperOf,
} from '../categories.ts'
import { categoryName } from '../describe-hazard.ts'
import type { CategoryView, ContactView } from '../hazard-view.ts'
import type { HazardSettings } from '../settings/contract.ts'

/** What the texts say of a kind under a name made of it; null where they say nothing. */
const said = (language: Language, key: string): string | null => {
  const kinds: Record<string, string> = TEXTS[language].hazardKind
  return kinds[key] ?? null
}

/** A kind of hazard in a language, with what is asked about it and who looks after it. */
export const categoryView = (language: Language, category: HazardCategory): CategoryView => {
  const { emoji, options } = HAZARD_CATEGORIES[category]
  return {
    id: category,
    name: categoryName(language, category),
    emoji,
    question: options.length > 0 ? said(language, `${category}Question`) : null,
    options: options.map(({ id, dangerous }) => ({
      id,
      name: optionName(language, category, id) ?? id,
      dangerous: dangerous ?? false,
      outside: outsideKeeperOf(category, id),
    })),
    outside: outsideKeeperOf(category, null),
  }
}

/** An answer to a kind's question in a language; null for none, and for one that the kind does not have any more. */
export const optionName = (language: Language, category: HazardCategory, option: string | null): string | null =>
  option === null ? null : said(language, `${category}_${option}`)

/** The kinds that are taken now. */
export const categoryViews = (language: Language, { retired }: Pick<HazardSettings, 'retired'>): CategoryView[] =>
  CATEGORY_NAMES.filter((category) => !retired.includes(category)).map((category) => categoryView(language, category))

/** Whom to telephone for what is not the city's: by the city's own word, else only who it is. */
export const contactViews = (language: Language, { contacts }: Pick<HazardSettings, 'contacts'>): ContactView[] =>
  OUTSIDE_KEEPERS.map((keeper) => ({
    keeper,
    name: contacts[keeper]?.name ?? text(language, `hazardKind.keeper_${keeper}`),
    phone: contacts[keeper]?.phone ?? null,
  }))
