import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/language.ts'
import { MENUS, menuLayout } from './layout.ts'
import { menuPicture, menusFolder } from './pictures.ts'

describe.each(LANGUAGES)('menu pictures in %s', (language) => {
  it.each(MENUS)('%s is a PNG of the size its layout tells LINE, small enough for a slow phone', async (menu) => {
    const picture = await menuPicture(language, menu)
    const { format, width, height } = await sharp(picture).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...menuLayout(menu).size })
    // LINE takes 1 MB; ours are line drawings and have no business being larger than this.
    expect(picture.byteLength).toBeLessThan(80 * 1024)
  })
})

describe('menusFolder', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'menus-'))
    await mkdir(join(root, 'functions/assets/menus'), { recursive: true })
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  it.each(['functions/dist/index.js', 'functions/src/line/menus/pictures.ts'])('is found from %s', (file) => {
    expect(menusFolder(join(root, file))).toBe(join(root, 'functions/assets/menus'))
  })

  it('says how to draw the pictures when there are none', () => {
    expect(() => menusFolder(join(root, 'index.js'))).toThrow('npm run draw:menus')
  })
})
