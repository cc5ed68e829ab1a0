import { MUTABLE_CATEGORIES } from '@kairan/functions/platform/category.ts'
import type { Me } from '@kairan/functions/residents/contract.ts'
import { useTranslation } from 'react-i18next'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Section } from './section.tsx'
import { useWishes } from './use-wishes.ts'

type Muted = NonNullable<Me['resident']>['preferences']['muted']

/** What comes in LINE, kind by kind. What is urgent has no switch, and says why. */
export function CategoriesSection({ muted }: { muted: Muted }) {
  const { t } = useTranslation('settings')
  const wishes = useWishes({ atOnce: true })
  const change = (category: Muted[number], comes: boolean) => {
    const others = muted.filter((each) => each !== category)
    wishes.mutate({ muted: comes ? others : [...others, category] })
  }
  return (
    <Section title={t('categories.title')}>
      <p className="mb-2">{t('categories.lead')}</p>
      {wishes.error && <FailureNotice error={wishes.error} kept={t('failedKept')} />}
      <ul>
        {MUTABLE_CATEGORIES.map((category) => {
          const comes = !muted.includes(category)
          return (
            <li key={category}>
              <Switch
                on={comes}
                word={t(comes ? 'categories.comes' : 'categories.silent')}
                onChange={(on) => change(category, on)}
              >
                <CategoryChip category={category} />
              </Switch>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-8 bg-solid-gray-50 p-4">
        <CategoryChip category="emergency" />
        <span className="flex-[1_1_12em]">{t('categories.always')}</span>
      </p>
    </Section>
  )
}
