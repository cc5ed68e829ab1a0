import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENTS = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })]
const PICTURES = globSync('docs/**/*.{png,jpg,svg}', { cwd: ROOT })
/** As heavy as scripts/pictures/keep.ts lets a picture be. */
const LIMIT_BYTES = 120 * 1024

interface Reference {
  document: string
  target: string
  alt: string | null
}

const read = (document: string): string => readFileSync(join(ROOT, document), 'utf8')

/** Pictures in Markdown and in HTML. */
const picturesIn = (document: string): Reference[] => {
  const words = read(document)
  const markdown = [...words.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', target = '']) => ({
    alt,
    target,
  }))
  const html = [...words.matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
    alt: /alt="([^"]*)"/.exec(tag)?.[1] ?? '',
    target: /src="([^"]*)"/.exec(tag)?.[1] ?? '',
  }))
  return [...markdown, ...html].map((picture) => ({ document, ...picture }))
}

/** Links to other places of the repository. */
const linksIn = (document: string): Reference[] =>
  [...read(document).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => ({ document, target, alt: null }))
    .filter(({ target }) => !/^[a-z]+:/.test(target))

const pathOf = ({ document, target }: Reference): string => {
  const [path = ''] = target.split('#')
  return path === '' ? document : normalize(join(dirname(document), path))
}

/** The anchors GitHub gives to headings: letters, digits, hyphens; blanks become hyphens. */
const anchorsOf = (document: string): string[] =>
  [...read(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  )

const isDead = (link: Reference): boolean => {
  const anchor = link.target.split('#')[1]
  if (!existsSync(join(ROOT, pathOf(link)))) return true
  return anchor !== undefined && !anchorsOf(pathOf(link)).includes(decodeURIComponent(anchor))
}

const all = DOCUMENTS.flatMap(picturesIn)

describe('The pictures of the documents', () => {
  it('are all there', () => {
    expect(all.filter((picture) => !existsSync(join(ROOT, pathOf(picture))))).toEqual([])
  })

  it('are all shown somewhere', () => {
    const shown = new Set(all.map(pathOf))
    expect(PICTURES.filter((picture) => !shown.has(picture))).toEqual([])
  })

  it('are light enough for a slow line', () => {
    expect(PICTURES.filter((picture) => statSync(join(ROOT, picture)).size > LIMIT_BYTES)).toEqual([])
  })

  it('say in words what they show, in the handbook in Japanese', () => {
    const mute = ({ document, alt }: Reference) => {
      const words = document.startsWith(join('docs', 'guide')) ? /[ぁ-んァ-ヶ一-龠]{3}/ : /\S/
      return !words.test(alt ?? '')
    }
    expect(all.filter(mute)).toEqual([])
  })
})

describe('The links of the documents', () => {
  it('lead to a file and a heading that exist', () => {
    expect(DOCUMENTS.flatMap(linksIn).filter(isDead)).toEqual([])
  })
})
