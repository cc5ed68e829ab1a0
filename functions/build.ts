import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles the cloud root: one ESM entry with the heavy parts (pictures, PDFs) in chunks of their own, which start cold in about
 * half the time of a thousand loose files (docs/DECISIONS.md). Native code cannot be bundled.
 */
const here = import.meta.dirname
rmSync(join(here, 'dist'), { recursive: true, force: true })
await build({
  entryPoints: {
    index: join(here, 'src/index.ts'),
    // A process of its own, started by its name from beside it (documents/pdf/read-pdf.ts).
    'read-pdf.worker': join(here, 'src/documents/pdf/read-pdf.worker.ts'),
  },
  outdir: join(here, 'dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['sharp', 'lindera-wasm-nodejs-ipadic', '@napi-rs/canvas', 'pdfjs-dist', '@google-cloud/translate'],
  // Parts of the Google libraries are CommonJS and ask for `require` and `__dirname`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; import { dirname as __dirnameOf } from 'node:path'; import { fileURLToPath as __pathOf } from 'node:url'; const require = __createRequire(import.meta.url); const __filename = __pathOf(import.meta.url); const __dirname = __dirnameOf(__filename);",
  },
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
})
