import { usePolicy } from '../rules/use-policy.ts'

/** When people of an area sleep and only what is urgent goes out; null: no such hours, or not known (yet). */
export const useQuietHours = (areaId: string) => usePolicy(areaId).data?.effective.quietHours ?? null
