import type { OfficeHazard, OfficePicture } from '@kairan/functions/hazards/hazard-view.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BlurTool } from '../../hazard-pictures/blur-tool.tsx'
import { InsidePicture } from '../../hazard-pictures/inside-picture.tsx'
import { hazardQuery } from './hazard-query.ts'
import { Section } from './section.tsx'

/** The pictures of a report and of those merged into it, as they came. */
export function PicturesSection({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const readAnew = () => queries.refetchQueries({ queryKey: hazardQuery(hazard.id).queryKey })
  const numberOf = (id: string) => hazard.merged.find((line) => line.id === id)?.number
  return (
    <Section id="pictures" title={t('hazardPictures.title')}>
      {hazard.pictureList.length === 0 && <p className="mt-1">{t('hazardPictures.none')}</p>}
      <ul className="mt-2 grid gap-6">
        {hazard.pictureList.map((picture, index) => (
          <li key={picture.id}>
            {picture.hazardId !== hazard.id && (
              <p className="text-solid-gray-800">
                {t('hazardPictures.from', { number: numberOf(picture.hazardId) ?? '' })}
              </p>
            )}
            <OnePicture
              picture={picture}
              name={t('hazardPictures.count', { n: index + 1 })}
              onChange={hazard.mayHandle ? readAnew : null}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface OnePictureProps {
  picture: OfficePicture
  name: string
  /** Null: whoever looks may not publish it. */
  onChange: (() => Promise<void>) | null
}

function OnePicture({ picture, name, onChange }: OnePictureProps) {
  const { t } = useTranslation('office')
  const { inside, state } = picture
  if (!inside) return <p>{state === 'kept' ? name : t(`hazardPictures.state.${state}`)}</p>
  if (onChange) return <BlurTool picture={picture} onChange={onChange} />
  return <InsidePicture {...inside} alt={name} className="h-auto max-h-120 w-auto max-w-full rounded-8" />
}
