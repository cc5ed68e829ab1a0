import { z } from 'zod'

const Jpeg = z.object({
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

/** Why a PDF is not taken: it wants a password, runs scripts, has very many pages, or cannot be read. */
export const PDF_REFUSALS = ['password', 'script', 'pages', 'broken'] as const
export type PdfRefusal = (typeof PDF_REFUSALS)[number]

/** What the process that reads a PDF says, one after the other. The PDF may be hostile, so nothing is taken on trust. */
export const PdfAnswer = z.discriminatedUnion('kind', [
  /** Its libraries are loaded; what goes wrong from here on is the PDF's fault. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('page'), page: Jpeg, preview: Jpeg }),
  z.object({
    kind: z.literal('done'),
    pages: z.number().int().positive(),
    text: z.string(),
    title: z.string(),
    /** Who wrote it, as the PDF itself says to everybody who opens it. */
    author: z.string(),
  }),
  z.object({ kind: z.literal('refused'), because: z.enum(PDF_REFUSALS) }),
])
export type PdfAnswer = z.infer<typeof PdfAnswer>
