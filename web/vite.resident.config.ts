import { defineConfig } from 'vite'
import { sharedConfig } from './vite.shared.ts'

/** The residents' pages: the same React code, run by preact/compat. */
export default defineConfig({
  ...sharedConfig('resident'),
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
