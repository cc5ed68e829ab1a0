import type { inviteWatcher } from '@kairan/functions/residents/family/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CallOutput, call } from '../../api/call.ts'
import { passOnInLine } from '../../api/line-acts.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { copyText } from './copy-text.ts'

/** A number for one person of the family who lives elsewhere; made when it is asked for. */
export function InviteFamily({ insideLine }: { insideLine: boolean }) {
  const { t } = useTranslation('settings')
  const invite = useMutation({
    mutationFn: () => call<typeof inviteWatcher>('POST', '/api/me/household/watchers'),
  })
  return (
    <>
      {!invite.data && (
        <Button busy={invite.isPending} onClick={() => invite.mutate()}>
          {t(invite.isPending ? 'family.inviting' : 'family.invite')}
        </Button>
      )}
      {invite.data && <Invitation invitation={invite.data} insideLine={insideLine} />}
      {invite.error && <FailureNotice error={invite.error} />}
    </>
  )
}

type Invited = CallOutput<typeof inviteWatcher>

/** The number, large enough to be read out, and the ways to send it. */
function Invitation({ invitation, insideLine }: { invitation: Invited; insideLine: boolean }) {
  const { t } = useTranslation('settings')
  const day = dayInWords(japanDayOf(invitation.expiresAt), useLanguage())
  const message = t('family.message', { url: invitation.url, code: invitation.display, day })
  const card = useRef<HTMLDivElement>(null)
  // The button that asked for it is gone.
  useEffect(() => card.current?.focus(), [])
  const send = useMutation({ mutationFn: (way: Way) => ways[way](message) })
  return (
    <div ref={card} tabIndex={-1} className="rounded-8 bg-solid-gray-50 p-4">
      <p>{t('family.code')}</p>
      <p className="my-2 text-center text-[min(2.5rem,9vw)] leading-tight font-bold tracking-wider">
        {invitation.display}
      </p>
      <p>{t('family.codeUntil', { day })}</p>
      <div className="mt-3 flex flex-col gap-2">
        {insideLine && <Button onClick={() => send.mutate('line')}>{t('family.sendInLine')}</Button>}
        {'share' in navigator && <Button onClick={() => send.mutate('phone')}>{t('family.send')}</Button>}
        <Button onClick={() => send.mutate('copy')}>{t('family.copy')}</Button>
      </div>
      <p role="status" className="mt-2 font-bold">
        {send.data === 'sent' && t('family.sent')}
        {send.data === 'copied' && t('family.copied')}
        {(send.data === 'cannot' || send.isError) && t('family.cannotSend')}
      </p>
    </div>
  )
}

type Way = 'line' | 'phone' | 'copy'

const ways: Record<Way, (text: string) => Promise<'sent' | 'copied' | 'cancelled' | 'cannot'>> = {
  line: passOnInLine,
  phone: (text) =>
    navigator.share({ text }).then(
      () => 'sent' as const,
      (error: unknown) =>
        error instanceof DOMException && error.name === 'AbortError' ? ('cancelled' as const) : ('cannot' as const),
    ),
  copy: (text) =>
    copyText(text).then(
      () => 'copied' as const,
      () => 'cannot' as const,
    ),
}
