import tailwindcss from '@tailwindcss/vite'
import type { UserConfig } from 'vite'

/** Texts of pages that come when they are opened: a piece of their own for each language. */
const LATER = ['join', 'settings', 'reading', 'asking', 'hazards']

/** `texts-en` for `…/src/texts/en/resident.ts`, `join-texts-en` for what comes later; null: wherever the bundler thinks best. */
const languageOf = (moduleId: string): string | null => {
  // The map's words are the server's too (functions/src/texts/open-map).
  const [, ofMap] = /\/texts\/open-map\/([\w-]+)\.ts/.exec(moduleId) ?? []
  if (ofMap) return `texts-${ofMap}`
  const [, language, page = ''] = /\/src\/texts\/([\w-]+)\/([\w-]+)/.exec(moduleId) ?? []
  if (!language) return null
  return LATER.includes(page) ? `${page}-texts-${language}` : `texts-${language}`
}

/** The piece of the build that a module belongs to; null: wherever the bundler thinks best. */
export type PieceOf = (
  moduleId: string,
  build: { getModuleInfo(id: string): { importers: readonly string[] } | null },
) => string | null

/**
 * What the builds share. The residents' pages and the map for everybody swap React for preact/compat (80 KB budget), the office keeps
 * React; all write to `dist`, each with a manifest of its own.
 * @param page name of the HTML file and of the manifest, without ending
 * @param pieces further ones
 */
export const sharedConfig = (page: 'resident' | 'office' | 'map', pieces: PieceOf[] = []): UserConfig => ({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [tailwindcss()],
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // `build` empties the folder itself, once, before all.
    emptyOutDir: false,
    manifest: `${page}.manifest.json`,
    // Phones of 2021 with the browser they can update to; Tailwind 4 asks for the same.
    target: ['es2022', 'safari16.4', 'chrome111'],
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: our Content-Security-Policy loads fonts from us only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // 'use client' in a library is for servers that render; here everything is the client.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      input: { [page]: `${import.meta.dirname}/${page}.html` },
      // A language is one piece, whatever namespaces a page begins with.
      output: {
        codeSplitting: {
          // What a piece needs goes where it is needed first, not into the piece: the entry keeps its own.
          groups: [languageOf, ...pieces].map((name) => ({ name, includeDependenciesRecursively: false })),
        },
      },
    },
  },
})
