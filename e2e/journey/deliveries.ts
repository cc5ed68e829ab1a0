import { getCircular } from '@kairan/functions/circulars/contract.ts'
import type { AcceptedRequest } from '@kairan/simulator/control-contract.ts'
import type { Api } from '../../scripts/service/api.ts'
import { until } from '../../scripts/service/until.ts'

/** The accepted requests that carried this circular. */
export const requestsWith = (title: string, ledger: AcceptedRequest[]): AcceptedRequest[] =>
  ledger.filter(({ kind, messages }) => kind === 'multicast' && JSON.stringify(messages).includes(title))

/** Waits until the service itself says that the delivery is over. */
export const delivered = (api: Api, circularId: string) =>
  until('送信の終わり', async () => {
    const { office } = await api.call(getCircular, { params: { circularId } })
    return office?.delivery?.status === 'done' ? office.delivery : null
  })
