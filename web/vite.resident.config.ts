import { defineConfig, type Plugin } from 'vite'
import { firstPiece } from './first-piece.ts'
import { lightReact } from './light-react.ts'
import { sharedConfig } from './vite.shared.ts'

/** What resident.html asks for ahead, by the bundler's names. */
const ASKED_AHEAD = /^(resident-pages|texts-[\w-]+|line-app)$/

/** Tells the page which files these are, which changes with what is in them: `<meta name="pieces" content="{…}">`. */
const namePieces = (): Plugin => ({
  name: 'name-pieces',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      /** The files that a piece needs before it runs, without those that the page's own entry is. */
      const filesOf = (fileName: string): string[] => {
        const chunk = chunks.find((each) => each.fileName === fileName)
        return !chunk || chunk.isEntry ? [] : [fileName, ...chunk.imports.flatMap(filesOf)]
      }
      const pieces = chunks
        .filter(({ name, isEntry }) => !isEntry && ASKED_AHEAD.test(name))
        .map(({ name, fileName }) => [name, [...new Set(filesOf(fileName))].map((file) => `/${file}`)])
      const content = JSON.stringify(Object.fromEntries(pieces))
      return [{ tag: 'meta', attrs: { name: 'pieces', content }, injectTo: 'head-prepend' }]
    },
  },
})

const shared = sharedConfig('resident', [firstPiece])

/** The residents' pages: the same React code, run by preact/compat. */
export default defineConfig({
  ...shared,
  plugins: [...(shared.plugins ?? []), namePieces()],
  resolve: { alias: lightReact },
})
