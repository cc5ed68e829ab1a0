import type { openApiDocument } from './openapi.ts'

type Document = ReturnType<typeof openApiDocument>

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const schema = (title: string, value: unknown): string =>
  value === undefined
    ? ''
    : `<h3>${title}</h3><pre tabindex="0"><code>${escaped(JSON.stringify(value, null, 2))}</code></pre>`

const contentOf = (holder: unknown): unknown => {
  if (typeof holder !== 'object' || holder === null || !('content' in holder)) return undefined
  const [media] = Object.values(holder.content ?? {})
  return typeof media === 'object' && media !== null && 'schema' in media ? media.schema : undefined
}

const operations = (document: Document) =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item?.[method]
      return operation ? [{ path, method: method.toUpperCase(), operation }] : []
    }),
  )

const section = ({ path, method, operation }: ReturnType<typeof operations>[number]): string => {
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))
  return `<details><summary><strong>${method}</strong> <code>${escaped(path)}</code><br>${escaped(operation.summary ?? '')}</summary>
<p>${escaped(operation.description ?? '').replace(/&#96;([^&]+)&#96;/g, '<code>$1</code>')}</p>
${schema('Parameters', operation.parameters?.length ? operation.parameters : undefined)}${schema('Request body', contentOf(operation.requestBody))}${schema(
  `Answer ${success?.[0] ?? ''}`,
  contentOf(success?.[1]),
)}</details>`
}

/** The OpenAPI document as a page that needs no script and loads nothing from elsewhere. */
export const apiDocsPage = (document: Document): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Kairan API</title>
<style>
body{font:17px/1.7 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem 1rem;color:#1a1a1c;background:#fff}
h1{font-size:2rem;line-height:1.3}h2{font-size:1.4rem}h3{font-size:1.05rem;margin:1rem 0 .3rem}
details{border:1px solid #767676;border-radius:8px;margin:.75rem 0;padding:0 1rem}
summary{padding:.75rem 0;cursor:pointer;min-height:44px;box-sizing:border-box}
strong{color:#0017c1}code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
pre{background:#f1f1f4;padding:1rem;overflow:auto;max-height:24rem;font-size:15px;line-height:1.5}
a{color:#0017c1}:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 6px #ffd43d}
</style></head><body><main>
<h1>Kairan API</h1><p>${escaped(document.info.description ?? '')}</p>
<p>The same as a document for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
<h2>Operations</h2>${operations(document).map(section).join('\n')}
</main></body></html>`
