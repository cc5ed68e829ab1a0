import { useMe } from '../../api/me.ts'

/** Whether others at home are meant too: somebody registered for a district only has no household here. */
export function useHasHousehold(): boolean {
  const { data } = useMe()
  return data?.resident?.householdNumber != null
}
