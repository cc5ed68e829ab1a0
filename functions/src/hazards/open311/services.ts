import { text } from '../../texts/texts.ts'
import { CATEGORY_NAMES, HAZARD_CATEGORIES, type HazardCategory } from '../categories.ts'
import { categoryView, categoryViews } from '../reporting/category-view.ts'
import type { HazardSettings } from '../settings/contract.ts'
import type { Answer, Value } from './spark.ts'
import { PICK_ONE, SERVICE_WORDS } from './words.ts'

/** The code of the one thing a service asks. */
export const ATTRIBUTE = 'detail'

type Retired = Pick<HazardSettings, 'retired'>

/** The kind of hazard behind a service code; null for what is not taken. */
export const categoryOf = ({ retired }: Retired, serviceCode: string): HazardCategory | null =>
  CATEGORY_NAMES.find((name) => name === serviceCode && !retired.includes(name)) ?? null

/** GET services: what can be reported. `batch` for a program that gets tokens, as the standard calls it. */
export const serviceList = (retired: Retired, type: 'realtime' | 'batch'): Answer => ({
  name: 'services',
  value: categoryViews('ja', retired).map(({ id, name, options }) => ({
    service_code: id,
    service_name: name,
    description: SERVICE_WORDS[id].description,
    metadata: options.length > 0,
    type,
    keywords: SERVICE_WORDS[id].keywords.join(', '),
    group: text('ja', `hazardKind.section_${HAZARD_CATEGORIES[id].section}`),
  })),
})

/** GET service definition: the kind's question as a list of which one is chosen, or none; nothing where nothing is asked. */
export const serviceDefinition = (category: HazardCategory): Answer => {
  const { question, options } = categoryView('ja', category)
  const asked: Value = {
    variable: true,
    code: ATTRIBUTE,
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: PICK_ONE,
    order: 1,
    description: question,
    values: options.map(({ id, name }) => ({ key: id, name })),
  }
  return {
    name: 'service_definition',
    value: { service_code: category, attributes: options.length > 0 ? [asked] : [] },
  }
}
