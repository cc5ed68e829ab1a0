import { lazy } from 'react'

/** Pages that come when they are opened: nobody waits for what they do not look at. */
export const WritePage = lazy(async () => ({ default: (await import('../write-circular/write-page.tsx')).WritePage }))
export const CircularPage = lazy(async () => ({
  default: (await import('../circular-reach/circular-page.tsx')).CircularPage,
}))
export const HouseholdsPage = lazy(async () => ({
  default: (await import('../households/households-page.tsx')).HouseholdsPage,
}))
export const AssistPage = lazy(async () => ({ default: (await import('../assist/assist-page.tsx')).AssistPage }))
export const SheetsPage = lazy(async () => ({ default: (await import('../sheets/sheets-page.tsx')).SheetsPage }))
export const InquiriesPage = lazy(async () => ({
  default: (await import('../inquiries/inquiries-page.tsx')).InquiriesPage,
}))
export const InquiryPage = lazy(async () => ({ default: (await import('../inquiries/inquiry-page.tsx')).InquiryPage }))
export const HazardsPage = lazy(async () => ({
  default: (await import('../hazards-office/list/hazards-page.tsx')).HazardsPage,
}))
export const HazardPage = lazy(async () => ({
  default: (await import('../hazards-office/report/hazard-page.tsx')).HazardPage,
}))
export const ToldPage = lazy(async () => ({
  default: (await import('../hazards-office/told/told-page.tsx')).ToldPage,
}))
export const HazardPrintPage = lazy(async () => ({
  default: (await import('../hazards-office/print/print-page.tsx')).HazardPrintPage,
}))
export const HazardSettingsPage = lazy(async () => ({
  default: (await import('../hazards-office/settings/settings-page.tsx')).HazardSettingsPage,
}))
export const RulesPage = lazy(async () => ({ default: (await import('../rules/rules-page.tsx')).RulesPage }))
export const CityPage = lazy(async () => ({ default: (await import('../city/city-page.tsx')).CityPage }))
