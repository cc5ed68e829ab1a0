import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords } from '../../../ui/japanese-date.ts'
import { QrCode } from '../../../ui/qr-code.tsx'
import { InsidePicture } from '../../hazard-pictures/inside-picture.tsx'
import { gsiAddress } from '../map/positions.ts'
import { StillMap } from '../map/still-map.tsx'
import { useAssigneeName } from '../use-assignee-name.ts'

interface WorkOrderProps {
  hazard: OfficeHazard
  /** Where the report's page stands. */
  address: string
}

/** Pictures on the sheet: more would need a second one. */
const PICTURES = 2

/** The sheet: what, where, how it looks, two codes for the phone, and lines to write on. No person stands on it. */
export function WorkOrder({ hazard, address }: WorkOrderProps) {
  const { t } = useTranslation('office')
  const nameOf = useAssigneeName()
  const { category, optionName, number, status, dueOn, assignee, assignedTo, district, position } = hazard
  // The sheet leaves the house.
  const words = hazard.publicWords ?? hazard.proposedWords
  const pictures = hazard.pictureList
    // Of one in the open the copy with its faces and plates covered.
    .flatMap(({ id, inside, published }) => (inside ? [{ id, ...inside, url: published?.url ?? inside.url }] : []))
    .slice(0, PICTURES)
  const kind = t(`hazards.kinds.${category}`)
  const facts = [
    [t('hazardPrint.kind'), optionName ? `${kind}(${optionName})` : kind],
    [t('hazardPrint.status'), t(`hazards.status.${status}`)],
    [t('hazardPrint.due'), dayInWords(dueOn)],
    [t('hazardPrint.who'), assignee ? nameOf(assignee, assignedTo?.name) : t('hazardAssign.nobody')],
    [t('hazardPrint.district'), district?.name ?? t('hazards.noDistrict')],
    [t('hazardPrint.where'), hazard.address === '' ? t('hazardPlace.noAddress') : hazard.address],
  ] as const
  return (
    <article className="work-order" aria-label={t('hazardPrint.title')}>
      <header>
        <h2>
          {t('hazardPrint.title')} <span>{t('hazards.number', { number })}</span>
        </h2>
        <p>{t('hazardPrint.inside')}</p>
      </header>
      <div className="about">
        <dl>
          {facts.map(([term, says]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <div className="codes">
          {position && (
            <figure>
              <QrCode value={gsiAddress(position)} label={t('hazardPrint.qrPlace')} className="qr" />
              <figcaption>{t('hazardPrint.qrPlace')}</figcaption>
            </figure>
          )}
          <figure>
            <QrCode value={address} label={t('hazardPrint.qrReport')} className="qr" />
            <figcaption>{t('hazardPrint.qrReport')}</figcaption>
          </figure>
        </div>
      </div>
      <h3>{t('hazardPrint.words')}</h3>
      <p className="words">{words === '' ? t('hazardPrint.noWords') : words}</p>
      {position ? <StillMap position={position} /> : <p>{t('hazardPlace.noPosition')}</p>}
      {pictures.length > 0 && (
        <div className="pictures">
          {pictures.map(({ id, url, width, height }, index) => (
            <InsidePicture
              key={id}
              url={url}
              width={width}
              height={height}
              alt={t('hazardPictures.count', { n: index + 1 })}
            />
          ))}
        </div>
      )}
      <dl className="lines">
        {(['workDay', 'worker', 'result'] as const).map((line) => (
          <div key={line}>
            <dt>{t(`hazardPrint.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <footer>{t('hazardPrint.printed', { time: timeInWords(new Date().toISOString()) })}</footer>
    </article>
  )
}
