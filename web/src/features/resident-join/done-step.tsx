import type { Me } from '@kairan/functions/residents/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { meQuery } from '../../api/me.ts'
import { buttonLook } from '../../ui/button.tsx'
import { MatchNumber } from '../../ui/match-number.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { PlaceName } from './place-name.tsx'
import type { Step } from './steps.ts'

/** How soon the page learns that somebody has become a friend meanwhile, in LINE's own window. */
const LOOK_AGAIN_MS = 3_000

interface DoneStepProps {
  done: Extract<Step, { at: 'done' }>
  resident: NonNullable<Me['resident']>
}

/** Registered: what comes now, and the one thing that may still be missing. */
export function DoneStep({ done, resident }: DoneStepProps) {
  const { t } = useTranslation('join')
  const { areas, householdNumber, standing, matchNumber, status } = resident
  const wasNoFriend = done.friend === false
  const lacksFriend = wasNoFriend && status === 'blocked'
  useQuery({ ...meQuery, refetchInterval: lacksFriend && LOOK_AGAIN_MS })
  return (
    <>
      <PageTitle plain={t('title')} className="mt-2">
        <Tick />
        {t(done.moved ? 'done.movedTitle' : 'done.title')}
      </PageTitle>
      <div className="mt-4 space-y-4">
        <p>
          <Sentence of={t(`done.${standing}`, { place: HERE })}>
            <PlaceName areas={areas} number={householdNumber} />
          </Sentence>
        </p>
        {standing === 'member' && <p>{t('done.family')}</p>}
        {standing === 'watcher' && <p>{t('done.watcherConfirm')}</p>}
        {standing === 'district' && <p>{t('done.districtLater')}</p>}
        {done.fifth && <p>{t('done.fifth')}</p>}
        {lacksFriend && <BecomeFriend address={done.addFriendUrl} />}
        <p role="status" className="font-bold">
          {wasNoFriend && !lacksFriend && t('done.friendNow')}
        </p>
        {matchNumber && <MatchNumber digits={matchNumber} title={t('done.matchTitle')} why={t('done.matchWhy')} />}
        <Link href="/" className={lacksFriend ? `${buttonLook('plain')} w-full` : buttonLook('main')}>
          {t('done.toList')}
        </Link>
        {done.friend === null && (
          <p>
            {t('done.friendUnknown')}{' '}
            <a className={buttonLook('quiet')} href={done.addFriendUrl}>
              {t('done.friendButton')}
            </a>
          </p>
        )}
      </div>
    </>
  )
}

/** Done, seen before anything is read. */
function Tick() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="me-2 inline size-[1.2em] align-[-0.2em] text-key-900">
      <circle cx="12" cy="12" r="12" fill="currentColor" />
      <path d="M6.5 12.5l3.5 3.5 7-7.5" fill="none" stroke="white" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  )
}

/** Without it nothing can be sent to them: the biggest thing on the page. */
function BecomeFriend({ address }: { address: string }) {
  const { t } = useTranslation('join')
  return (
    <section className="rounded-8 border-3 border-key-900 p-4">
      <h2>{t('done.friendTitle')}</h2>
      <p className="my-3">{t('done.friendWhy')}</p>
      <a className={buttonLook('main')} href={address}>
        {t('done.friendButton')}
      </a>
    </section>
  )
}
