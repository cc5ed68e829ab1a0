import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { Problem } from '../../office-home/problem.tsx'
import { Done } from '../report/done.tsx'
import { AddClient } from './add-client.tsx'
import { type Client, clientsQuery } from './clients.ts'
import { RemoveClient } from './remove-client.tsx'

/** The programs that may send reports, each with its own key. */
export function ClientsSection() {
  const { t } = useTranslation('office')
  const clients = useQuery(clientsQuery)
  const [removing, setRemoving] = useState<Client | null>(null)
  const [said, setSaid] = useState('')
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4">
      <h2>{t('hazardSettings.clients.title')}</h2>
      <p className="mt-1">{t('hazardSettings.clients.what')}</p>
      {clients.isError && !clients.data && <Problem error={clients.error} onRetry={() => void clients.refetch()} />}
      {clients.data?.length === 0 && <p className="mt-2 font-bold">{t('hazardSettings.clients.empty')}</p>}
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {clients.data?.map((client) => (
          <li key={client.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-bold">{client.name}</p>
              <p className="text-std-16N-170 text-solid-gray-800">
                {t('hazardSettings.clients.made', { time: timeInWords(client.createdAt) })}
                {' ・ '}
                {client.lastUsedAt
                  ? t('hazardSettings.clients.used', { time: timeInWords(client.lastUsedAt) })
                  : t('hazardSettings.clients.never')}
              </p>
              <p className="text-std-16N-170 text-solid-gray-800">
                {t(`hazardSettings.clients.answersWith.${client.answersWith}`)}
              </p>
            </div>
            <Button
              aria-label={t('hazardSettings.clients.removeOf', { name: client.name })}
              onClick={() => setRemoving(client)}
            >
              {t('hazardSettings.clients.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">{said !== '' && <Done words={said} />}</div>
      <AddClient />
      {removing && (
        <RemoveClient
          client={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setSaid(t('hazardSettings.clients.removed', { name: removing.name }))
            setRemoving(null)
          }}
        />
      )}
    </section>
  )
}
