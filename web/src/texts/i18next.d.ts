import type { common } from './ja/common.ts'
import type { office } from './ja/office.ts'
import type { resident } from './ja/resident.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: { common: typeof common; resident: typeof resident; office: typeof office }
  }
}
