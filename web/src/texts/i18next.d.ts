import type { map } from '@kairan/functions/texts/open-map/ja.ts'
import type { asking } from './ja/asking.ts'
import type { circular } from './ja/circular.ts'
import type { common } from './ja/common.ts'
import type { hazards } from './ja/hazards.ts'
import type { join } from './ja/join.ts'
import type { office } from './ja/office.ts'
import type { reading } from './ja/reading.ts'
import type { resident } from './ja/resident.ts'
import type { settings } from './ja/settings.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      resident: typeof resident
      circular: typeof circular
      reading: typeof reading
      join: typeof join
      map: typeof map
      asking: typeof asking
      hazards: typeof hazards
      settings: typeof settings
      office: typeof office
    }
  }
}
