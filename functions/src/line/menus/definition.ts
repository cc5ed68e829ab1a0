import { createHash } from 'node:crypto'
import type { messagingApi } from '@line/bot-sdk'
import type { Language } from '../../platform/language.ts'
import { type Texts, text } from '../../texts/texts.ts'
import { LABEL_LIMIT, pageAction, postbackAction } from '../blocks/message.ts'
import { postbackData } from '../blocks/postback.ts'
import { type MenuButton, type MenuName, type MenuTab, menuLayout } from './layout.ts'

type Target = MenuTab | MenuButton

/** The alias by which a tab finds the other menu: LINE allows `[a-z0-9_-]{1,32}`. */
export const menuAlias = (menu: MenuName, language: Language): string => `${menu}-${language}`

/** LINE takes labels of at most 20 characters and reads them aloud, so the readings in brackets stay in the picture. */
const tapLabel = (language: Language, key: keyof Texts['menu']): string =>
  text(language, `menu.${key}`)
    .replace(/[(（][^)）]*[)）]/g, '')
    .slice(0, LABEL_LIMIT)

const switchTab = (label: string, menu: MenuName, language: Language) => ({
  type: 'richmenuswitch' as const,
  label,
  richMenuAliasId: menuAlias(menu, language),
  data: postbackData({ do: 'menu.tab' }),
})

const action = (target: Target, language: Language, liffId: string): messagingApi.Action => {
  switch (target) {
    case 'tab-resident':
      return switchTab(tapLabel(language, 'residentTab'), 'resident-tab', language)
    case 'tab-officer':
      return switchTab(tapLabel(language, 'officerTab'), 'officer', language)
    case 'list':
      return pageAction({ label: tapLabel(language, 'list'), liffId, path: '/r' })
    case 'settings':
      return postbackAction({ label: tapLabel(language, 'settings'), postback: { do: 'settings' } })
    case 'search':
      return postbackAction({ label: tapLabel(language, 'search'), postback: { do: 'search.ask' } })
    case 'danger':
      return postbackAction({ label: tapLabel(language, 'danger'), postback: { do: 'hazard.start' } })
    case 'shelters':
      return postbackAction({ label: tapLabel(language, 'shelters'), postback: { do: 'shelters' } })
    case 'ask':
      return postbackAction({ label: tapLabel(language, 'ask'), postback: { do: 'inquiry.ask' } })
    case 'write':
      return pageAction({ label: tapLabel(language, 'write'), liffId, path: '/o/circulars/new' })
    case 'reach':
      return pageAction({ label: tapLabel(language, 'reach'), liffId, path: '/o' })
    case 'households':
      return pageAction({ label: tapLabel(language, 'households'), liffId, path: '/o/households' })
    case 'inquiries':
      return pageAction({ label: tapLabel(language, 'inquiries'), liffId, path: '/o/inquiries' })
    case 'assist':
      return pageAction({ label: tapLabel(language, 'assist'), liffId, path: '/o/assist' })
    case 'hazards':
      return pageAction({ label: tapLabel(language, 'hazards'), liffId, path: '/o/hazards' })
  }
}

/**
 * A rich menu as LINE takes it. Its name carries a digest of all it is made of, so that a menu that exists already is
 * recognised and a changed one is made anew (LINE's menus and their pictures cannot be changed).
 */
export const menuDefinition = (
  menu: MenuName,
  language: Language,
  { liffId, picture }: { liffId: string; picture: Uint8Array },
): messagingApi.RichMenuRequest & { name: string } => {
  const { size, areas } = menuLayout(menu)
  const content = {
    size,
    selected: true,
    chatBarText: text(language, 'menu.bar').slice(0, 14),
    areas: areas.map(({ name, bounds }) => ({ bounds, action: action(name, language, liffId) })),
  }
  const digest = createHash('sha256').update(JSON.stringify(content)).update(picture).digest('hex').slice(0, 12)
  return { ...content, name: `kairan ${menuAlias(menu, language)} ${digest}` }
}
