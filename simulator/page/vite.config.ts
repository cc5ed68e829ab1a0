import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the page of phones to `simulator/dist/page`; the simulator serves it under `/simulator/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/simulator/',
  plugins: [react()],
  // Fonts stay files: the simulator's Content-Security-Policy loads them from itself only.
  build: { outDir: '../dist/page', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
})
