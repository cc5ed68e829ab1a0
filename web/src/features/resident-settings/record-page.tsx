import type { getMyRecord, MyRecord } from '@kairan/functions/residents/contract.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { call } from '../../api/call.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { copyText } from './copy-text.ts'
import { saveFile } from './save-file.ts'

const FILE_NAME = 'kairan-my-record.json'

/** `/r/settings/record`: everything that is kept about the reader, to read and to take along. */
export function RecordPage({ insideLine }: { insideLine: boolean }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['record', language],
    queryFn: ({ signal }) => call<typeof getMyRecord>('GET', '/api/me/record', { signal }),
  })
  return (
    <>
      <p>
        <Link href="/settings" className={buttonLook('quiet')}>
          <span>
            <span aria-hidden="true">← </span>
            {t('record.back')}
          </span>
        </Link>
      </p>
      <PageTitle plain={t('record.title')}>{t('record.title')}</PageTitle>
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p className="mt-2">{t('record.at', { time: timeInWords(data.at, language) })}</p>
          <TakeAlong record={data} insideLine={insideLine} />
          <div className="mt-6 space-y-8">
            {data.sections.map((section) => (
              <RecordSection key={section.title} {...section} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

function RecordSection({ title, purpose, lines }: MyRecord['sections'][number]) {
  const { t } = useTranslation('settings')
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <p className="mt-1">{purpose}</p>
      {lines.length === 0 && <p className="mt-2">{t('record.nothing')}</p>}
      <dl className="mt-2 divide-y divide-solid-gray-420 border-y border-solid-gray-420">
        {lines.map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same; they never move
          <div key={index} className="flex flex-wrap gap-x-4 py-2">
            <dt className="flex-[1_1_9em] text-solid-gray-800">{label}</dt>
            <dd className="flex-[2_1_12em] font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** As a file; where LINE's browser keeps no files, by copying. */
function TakeAlong({ record, insideLine }: { record: MyRecord; insideLine: boolean }) {
  const { t } = useTranslation('settings')
  const text = JSON.stringify(record, null, 2)
  const save = useMutation({
    mutationFn: async () => saveFile(FILE_NAME, new Blob([text], { type: 'application/json' })),
  })
  const copy = useMutation({ mutationFn: () => copyText(text) })
  return (
    <div className="mt-4">
      <Button onClick={() => save.mutate()}>{t('record.save')}</Button>
      {insideLine && (
        <>
          <p className="mt-3 mb-2">{t('record.insideLine')}</p>
          <Button onClick={() => copy.mutate()}>{t('record.copy')}</Button>
        </>
      )}
      <p role="status" className="mt-2 font-bold">
        {save.isSuccess && t('record.saved', { name: FILE_NAME })} {copy.isSuccess && t('record.copied')}
        {copy.isError && t('record.cannotCopy')}
      </p>
    </div>
  )
}
