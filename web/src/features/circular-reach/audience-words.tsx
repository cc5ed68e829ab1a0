import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'

/** To whom it goes: 「津田南町自治会の1班・2班」, or the names of the areas. */
export function AudienceWords({ circular: { sender, audience } }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const names = audience.map(({ name }) => name)
  // A block's name says nothing without its association, which here can only be the sender's.
  const onlyBlocks = sender.kind === 'association' && audience.every(({ kind }) => kind === 'block')
  return onlyBlocks ? t('reach.blocksOf', { association: sender.name, blocks: names.join('・') }) : names.join('、')
}
