import type { i18n } from 'i18next'
import { loadAskingTexts } from '../../texts/load-asking-texts.ts'
import { loadHazardTexts } from '../../texts/load-hazard-texts.ts'
import { loadJoinTexts } from '../../texts/load-join-texts.ts'
import { loadResidentTexts } from '../../texts/load-resident-texts.ts'
import { loadSettingsTexts } from '../../texts/load-settings-texts.ts'
import { bringTexts, speak } from '../../texts/setup.ts'

/** Fetches the page for registering with its texts, in the language that was chosen there before it was loaded again. */
export const openJoin = async (texts: i18n) => {
  const [{ JoinPage, languageInHistory }] = await Promise.all([
    import('../resident-join/join-page.tsx'),
    bringTexts(texts, loadJoinTexts),
  ])
  const chosen = languageInHistory()
  if (chosen) await speak(texts, chosen, loadResidentTexts)
  return JoinPage
}

/** Fetches the settings with their texts. */
export const openSettings = async (texts: i18n) => {
  const [{ SettingsPages }] = await Promise.all([
    import('../resident-settings/settings-page.tsx'),
    bringTexts(texts, loadSettingsTexts),
  ])
  return SettingsPages
}

/** Fetches the page for asking with its texts. */
export const openAsk = async (texts: i18n) => {
  const [{ AskPage }] = await Promise.all([import('../resident-ask/ask-page.tsx'), bringTexts(texts, loadAskingTexts)])
  return AskPage
}

/** Fetches the shelters with their texts. */
export const openShelters = async (texts: i18n) => {
  const [{ SheltersPage }] = await Promise.all([
    import('../resident-shelters/shelters-page.tsx'),
    bringTexts(texts, loadAskingTexts),
  ])
  return SheltersPage
}

/** Fetches the pages for reporting a danger with their texts. */
export const openHazards = async (texts: i18n) => {
  const [{ HazardsPages }] = await Promise.all([
    import('../resident-hazards/hazards-pages.tsx'),
    bringTexts(texts, loadHazardTexts),
  ])
  return HazardsPages
}
