import type { importShapes } from '@kairan/functions/hazards/settings/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../../api/call-failure.ts'
import { sendFile } from '../../../api/send-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { Done } from '../report/done.tsx'
import { settingsQuery } from './settings.ts'

/** The outlines of the districts from a file; what is wrong with it is named. */
export function ShapesSection({ shapes }: { shapes: number }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  const send = useMutation({
    mutationFn: (file: File) =>
      sendFile<typeof importShapes>('PUT', '/api/district-shapes', {
        // Machines do not agree on what such a file is.
        file: new Blob([file], { type: 'application/geo+json' }),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    setMissing(!file)
    if (file && !send.isPending) send.mutate(file)
  }
  const places = wrongPlaces(send.error)
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4">
      <h2>{t('hazardSettings.shapes.title')}</h2>
      <p className="mt-1 font-bold">
        {shapes === 0 ? t('hazardSettings.shapes.none') : t('hazardSettings.shapes.some', { n: shapes })}
      </p>
      <form onSubmit={submit} noValidate>
        <p className="mt-2">{t('hazardSettings.shapes.what')}</p>
        <p>{t('hazardSettings.shapes.replaces')}</p>
        <Field
          label={t('hazardSettings.shapes.file')}
          error={isMissing ? t('hazardSettings.shapes.missing') : undefined}
        >
          {(field) => (
            <input
              {...field}
              ref={input}
              type="file"
              accept=".geojson,.json,application/geo+json,application/json"
              onChange={() => {
                setMissing(false)
                send.reset()
              }}
            />
          )}
        </Field>
        {send.isError && <Problem error={send.error} kept={t('hazardSettings.shapes.kept')} />}
        {places.length > 0 && (
          <ul className="mb-4 list-disc ps-6">
            {places.map(({ kind, n }) => (
              <li key={`${kind}${n}`}>{t(`hazardSettings.shapes.${kind}`, { n })}</li>
            ))}
          </ul>
        )}
        <div role="status">
          {send.data && (
            <>
              <Done words={t('hazardSettings.shapes.done', { n: send.data.districts })} />
              {send.data.missing.length > 0 && (
                <p className="mb-3">{t('hazardSettings.shapes.without', { names: send.data.missing.join('、') })}</p>
              )}
            </>
          )}
        </div>
        <Button type="submit" busy={send.isPending}>
          {t(send.isPending ? 'hazardSettings.shapes.sending' : 'hazardSettings.shapes.send')}
        </Button>
      </form>
    </section>
  )
}

/** Where in the file something is wrong: `line.12`, or the figure `feature.3`, counted from 1. */
const wrongPlaces = (error: unknown): { kind: 'line' | 'feature'; n: string }[] =>
  (error instanceof CallFailure ? error.fields : []).flatMap(({ path }) => {
    const [, kind, n] = /^(line|feature)\.(\d+)$/.exec(path) ?? []
    return n && (kind === 'line' || kind === 'feature') ? [{ kind, n }] : []
  })
