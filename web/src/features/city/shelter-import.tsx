import type { importShelters } from '@kairan/functions/shelters/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { sendFile } from '../../api/send-file.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../office-home/problem.tsx'

/** For the city, folded away: a new list of shelters from a file; what is wrong names its line. */
export function ShelterImport() {
  const { t } = useTranslation('office')
  const input = useRef<HTMLInputElement>(null)
  const [isMissing, setIsMissing] = useState(false)
  const send = useMutation({
    mutationFn: (file: File) =>
      sendFile<typeof importShelters>('PUT', '/api/shelters', {
        // Some machines call a CSV file an Excel sheet.
        file: new Blob([file], { type: 'text/csv' }),
      }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    setIsMissing(!file)
    if (file && !send.isPending) send.mutate(file)
  }
  return (
    <details className="mt-10 rounded-12 border border-solid-gray-420">
      <summary className="flex min-h-14 cursor-pointer items-center px-4">
        <h2 className="text-std-18B-160">{t('shelters.title')}</h2>
      </summary>
      <form onSubmit={submit} noValidate className="px-4 pb-4">
        <p>{t('shelters.what')}</p>
        <p className="mt-2">{t('shelters.columns')}</p>
        <p className="mt-2">{t('shelters.replaces')}</p>
        <Field label={t('shelters.file')} error={isMissing ? t('shelters.missing') : undefined}>
          {(field) => (
            <input
              {...field}
              ref={input}
              type="file"
              accept=".csv,text/csv"
              onChange={() => {
                setIsMissing(false)
                send.reset()
              }}
            />
          )}
        </Field>
        {send.isError && (
          <Problem
            error={send.error}
            kept={[...wrongLines(send.error).map((line) => t('shelters.line', { line })), t('shelters.kept')].join(' ')}
          />
        )}
        <div role="status">
          {send.data && (
            <p className="mb-4 rounded-8 border-2 border-green-800 p-3 font-bold">
              <span aria-hidden="true">✓ </span>
              {t('shelters.done', { n: send.data.shelters })}
            </p>
          )}
        </div>
        <Button type="submit" busy={send.isPending}>
          {t(send.isPending ? 'shelters.sending' : 'shelters.send')}
        </Button>
      </form>
    </details>
  )
}

/** The lines of the file that could not be read, the heading counted as the first. */
const wrongLines = (error: unknown): string[] =>
  error instanceof CallFailure ? error.fields.map(({ path }) => path) : []
