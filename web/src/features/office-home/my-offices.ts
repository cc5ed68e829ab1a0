import type { Office } from '@kairan/functions/officers/contract.ts'
import type { Action } from '@kairan/functions/officers/permissions.ts'
import { createContext, useContext } from 'react'

/** Whether an office allows an action in its area. */
export const may = (office: Office, action: Action): boolean => office.actions.includes(action)

/** The office somebody works in first: the one for the area in the address, else the first that may send, else the first. */
export function firstOffice(offices: Office[], areaId: string | null): Office | undefined {
  return (
    offices.find(({ area }) => area.id === areaId) ??
    offices.find((office) => may(office, 'circular.write')) ??
    offices[0]
  )
}

interface MyOffices {
  /** The offices held today. */
  offices: Office[]
  /** The one that is being worked in. */
  office: Office
  choose: (grantId: string) => void
}

export const MyOfficesContext = createContext<MyOffices | null>(null)

/** The offices of whoever is signed in. Only below the sign-in (office-app.tsx). */
export function useMyOffices(): MyOffices {
  const mine = useContext(MyOfficesContext)
  if (!mine) throw new Error('useMyOffices stands outside the signed-in pages')
  return mine
}
