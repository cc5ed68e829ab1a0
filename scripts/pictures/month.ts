import { CONTROL_PATH } from '@kairan/simulator/control-contract.ts'

/** Gives the account of the pictures' LINE a plan and says what of it is used this month. Null: without limit. */
export const setMonth = async (url: string, plan: { limit: number; used: number } | null): Promise<void> => {
  const answer = await fetch(`${url}${CONTROL_PATH}/quota`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(plan ? { type: 'limited', value: plan.limit, used: plan.used } : { type: 'none' }),
  })
  if (!answer.ok) throw new Error(`the plan was not taken: ${await answer.text()}`)
}
