import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { AreaTreeState } from './use-area-tree.ts'

interface StrayAreasProps {
  tree: AreaTreeState
  audience: string[]
  onChange: (audience: string[]) => void
}

/** Areas of a kept draft that the tree has not come to yet (a block of an association nobody has opened): named, and to be taken out. */
export function StrayAreas({ tree, audience, onChange }: StrayAreasProps) {
  const { t } = useTranslation('office')
  const strays = audience.filter((id) => !tree.isInTree(id))
  if (strays.length === 0) return null
  return (
    <section className="mt-4">
      <h2>{t('audience.strays')}</h2>
      <ul>
        {strays.map((id) => {
          const name = tree.areas.get(id)?.name ?? ''
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
              {name}
              <Button
                kind="quiet"
                onClick={() => onChange(audience.filter((other) => other !== id))}
                aria-label={t('audience.takeOutOf', { name })}
              >
                {t('audience.takeOut')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
