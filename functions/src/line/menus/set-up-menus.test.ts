import { beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/language.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { menuAlias } from './definition.ts'
import { MENUS } from './layout.ts'
import { setUpMenus } from './set-up-menus.ts'

const ALIASES = LANGUAGES.flatMap((language) => MENUS.map((menu) => menuAlias(menu, language))).toSorted()

let town: Town
beforeEach(async () => {
  town = await aTown({ blocks: 1, households: 2 })
})
/** The menu somebody sees, by its alias; null: the default. */
const menuOf = (lineUserId: string) => {
  const id = town.line.menuLinks.get(lineUserId)
  return id ? [...town.line.menuAliases].find(([, to]) => to === id)?.[0] : null
}
/** As if the pictures or labels had been changed in a new version: every menu is another one. */
const newVersion = () => {
  town.deps.config = { ...town.deps.config, line: { ...town.deps.config.line, liffId: '1234567890-newer' } }
}

describe('setting up the menus', () => {
  it('makes each once, in every language, with its alias, and the Japanese one for everybody new', async () => {
    await setUpMenus(town.deps)
    expect([...town.line.menuAliases.keys()].toSorted()).toEqual(ALIASES)
    expect(town.line.menus.size).toBe(ALIASES.length)
    expect(town.line.defaultMenu()).toBe(town.line.menuAliases.get('resident-ja'))
    const before = new Map(town.line.menus)
    await setUpMenus(town.deps)
    expect(town.line.menus).toEqual(before)
  })

  it('gives residents the menu of their language and officers the one with tabs', async () => {
    const [resident = ''] = town.phonesOf('d1a1b1h1')
    await aPhone(town, resident).tapsOld('do=settings.language&language=ko')
    await setUpMenus(town.deps)
    expect(menuOf(resident)).toBe('resident-ko')
    expect(menuOf(town.phonesOf('d1a1b1h2')[0] ?? '')).toBe('resident-ja')
    for (const officer of Object.values(town.officers)) expect(menuOf(officer)).toBe('resident-tab-ja')
  })

  it('replaces changed ones for everybody, throws ours away and leaves those of others', async () => {
    const foreign = await town.line.createRichMenu({
      menu: { name: 'made by hand', size: { width: 2500, height: 843 }, selected: true, chatBarText: 'x', areas: [] },
      image: new Uint8Array(),
    })
    await setUpMenus(town.deps)
    const [resident = ''] = town.phonesOf('d1a1b1h1')
    const before = town.line.menuLinks.get(resident)
    newVersion()
    await setUpMenus(town.deps)
    expect(town.line.menuLinks.get(resident)).not.toBe(before)
    expect(menuOf(resident)).toBe('resident-ja')
    expect(town.line.menus.has(foreign)).toBe(true)
    expect(town.line.menus.size).toBe(ALIASES.length + 1)
    for (const id of [...town.line.menuLinks.values(), ...town.line.menuAliases.values()])
      expect(town.line.menus.has(id)).toBe(true)
  })

  it.each(['createRichMenu', 'setRichMenuAlias', 'linkRichMenuToMany', 'deleteRichMenu'] as const)(
    'goes on where it stopped, at whichever %s that was',
    async (step) => {
      await setUpMenus(town.deps)
      newVersion()
      const real = town.deps.line
      let left = 1
      const stops = (...args: never[]) =>
        --left < 0 ? Promise.reject(new Error('LINE is down')) : Reflect.apply(real[step], real, args)
      town.deps.line = { ...real, [step]: stops }
      await expect(setUpMenus(town.deps)).rejects.toThrow('LINE is down')
      town.deps.line = real
      await setUpMenus(town.deps)
      expect(town.line.menus.size).toBe(ALIASES.length)
      expect([...town.line.menuAliases.keys()].toSorted()).toEqual(ALIASES)
      for (const { lineUserId } of town.residents) expect(menuOf(lineUserId)).toBe('resident-ja')
      for (const id of town.line.menuLinks.values()) expect(town.line.menus.has(id)).toBe(true)
    },
  )

  it('makes menus that LINE takes', async () => {
    await setUpMenus(town.deps)
    for (const { size, areas, chatBarText, name } of town.line.menus.values()) {
      expect((size?.width ?? 0) / (size?.height ?? 1)).toBeGreaterThanOrEqual(1.45)
      expect(chatBarText?.length).toBeLessThanOrEqual(14)
      expect(name?.length).toBeLessThanOrEqual(300)
      expect(areas?.length).toBeLessThanOrEqual(20)
      for (const { action } of areas ?? []) expect(action?.label?.length ?? 0).toBeLessThanOrEqual(20)
    }
  })
})

describe('the menu of a person', () => {
  it('follows the language, leaving, and offices', async () => {
    await setUpMenus(town.deps)
    const [resident = ''] = town.phonesOf('d1a1b1h1')
    const phone = aPhone(town, resident)
    await phone.tapsOld('do=settings.language&language=pt')
    expect(menuOf(resident)).toBe('resident-pt')
    await phone.tapsOld('do=leave.answer&answer=yes')
    expect(menuOf(resident)).toBeNull()
    await (await town.as(town.officers.blockLeader)).post('/api/me/leave').expect(200)
    await town.work()
    expect(menuOf(town.officers.blockLeader)).toBe('resident-tab-ja')
  })

  it('is the default one as long as none are set up', async () => {
    const [resident = ''] = town.phonesOf('d1a1b1h1')
    await aPhone(town, resident).tapsOld('do=settings.language&language=pt')
    expect(menuOf(resident)).toBeNull()
  })
})
