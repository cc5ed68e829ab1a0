import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useTranslation } from 'react-i18next'
import { namedAreas } from './places.ts'

/** 「津田南町自治会 3班 5番」; never who lives there. The areas' names are Japanese in every language. */
export function PlaceName({ areas, number = null }: { areas: AreaName[]; number?: number | null }) {
  const { t } = useTranslation('join')
  return (
    <span className="font-bold">
      <span lang="ja">
        {namedAreas(areas)
          .map(({ name }) => name)
          .join(' ')}
      </span>
      {/* A number alone on a line says nothing. */}
      {number !== null && `\u{A0}${t('number', { number }).replaceAll(' ', '\u{A0}')}`}
    </span>
  )
}
