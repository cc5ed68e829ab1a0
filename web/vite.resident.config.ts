import { defineConfig, type Plugin } from 'vite'
import { sharedConfig } from './vite.shared.ts'

/** The pieces that resident.html asks for ahead, by the bundler's names for them. */
const ASKED_AHEAD = /^(texts-[\w-]+|line-app)$/

/** Tells the page the addresses of these pieces, which change with what is in them: `<meta name="pieces" content="{…}">`. */
const namePieces = (): Plugin => ({
  name: 'name-pieces',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const pieces = chunks
        .filter(({ name }) => ASKED_AHEAD.test(name))
        .map(({ name, fileName }) => [name, `/${fileName}`])
      const content = JSON.stringify(Object.fromEntries(pieces))
      return [{ tag: 'meta', attrs: { name: 'pieces', content }, injectTo: 'head-prepend' }]
    },
  },
})

const shared = sharedConfig('resident')

/** The residents' pages: the same React code, run by preact/compat. */
export default defineConfig({
  ...shared,
  plugins: [...(shared.plugins ?? []), namePieces()],
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react/jsx-dev-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
})
