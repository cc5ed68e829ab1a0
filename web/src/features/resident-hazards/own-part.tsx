import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { KeptPicture } from './kept-picture.tsx'

/** What somebody told themselves, and the pictures everybody can see. */
export function OwnPart({ hazard }: { hazard: MyHazard }) {
  const { t } = useTranslation('hazards')
  const { ownWords, ownAddress, ownPictures, pictures, words } = hazard
  return (
    <>
      {hazard.as === 'reporter' && (
        <section aria-labelledby="own">
          <h2 id="own">{t('one.own')}</h2>
          <dl className="mt-2 space-y-3 [&_dd]:whitespace-pre-wrap [&_dd]:[overflow-wrap:anywhere] [&_dt]:font-bold">
            <div>
              <dt>{t('one.place')}</dt>
              <dd>{ownAddress || t('one.onMap')}</dd>
            </div>
            {ownWords && (
              <div>
                <dt>{t('one.ownWords')}</dt>
                <dd>{ownWords}</dd>
              </div>
            )}
          </dl>
          {ownPictures.length > 0 && (
            <ul className="mt-3 flex flex-wrap gap-3">
              {ownPictures.map((picture, index) => (
                <li key={picture.id}>
                  <OwnPicture picture={picture} number={index + 1} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {hazard.as === 'follower' && words && (
        <section aria-labelledby="open-words">
          <h2 id="open-words">{t('one.ownWords')}</h2>
          <p lang="ja" className="mt-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
            {words}
          </p>
        </section>
      )}
      {pictures.length > 0 && (
        <section aria-labelledby="open-pictures">
          <h2 id="open-pictures">{t('one.open')}</h2>
          <ul className="mt-3 space-y-3">
            {pictures.map(({ id, url, width, height }, index) => (
              <li key={id}>
                <img
                  src={url}
                  alt={t('one.picture', { number: index + 1 })}
                  width={width}
                  height={height}
                  loading="lazy"
                  className="h-auto max-w-full rounded-8 border border-solid-gray-300"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function OwnPicture({ picture, number }: { picture: MyHazard['ownPictures'][number]; number: number }) {
  const { t } = useTranslation('hazards')
  if (picture.state === 'coming') return <p>{t('one.coming', { number })}</p>
  if (picture.state !== 'kept') return <p>{t('one.lost', { number })}</p>
  return <KeptPicture pictureId={picture.id} number={number} />
}
