import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

const takes = ({ body, file }: Endpoint) => {
  const required = !body?.safeParse(undefined).success
  if (body) return { requestBody: { required, content: { 'application/json': { schema: body } } } }
  return file ? { requestBody: { required, content: Object.fromEntries(file.map((type) => [type, {}])) } } : {}
}

const answers = ({ response, download }: Endpoint) =>
  download
    ? Object.fromEntries(download.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]))
    : { 'application/json': { schema: response } }

const operation = (endpoint: Endpoint) => {
  const { summary, access, params, query, headers, body, file, status = 200 } = endpoint
  return {
    summary,
    description:
      access === 'public' ? 'Anybody.' : access === 'signedIn' ? 'Anybody signed in.' : `Permission: \`${access}\`.`,
    ...(access === 'public' ? { security: [] } : {}),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...takes(endpoint),
    responses: {
      [String(status)]: { description: 'Done.', content: answers(endpoint) },
      ...(body || query || file ? { '400': problem('Something in the input is wrong; `fields` says what.') } : {}),
      ...(access === 'public'
        ? {}
        : {
            '401': problem('Nobody is signed in.'),
            ...(access === 'signedIn' ? {} : { '403': problem('No office allows this anywhere.') }),
            '404': problem('It does not exist, or not for this person.'),
          }),
    },
  }
}

/** The OpenAPI 3.1 document of the endpoints, made from the contracts alone. */
export const openApiDocument = (endpoints: Endpoint[], publicUrl: string) => {
  const paths: ZodOpenApiPathsObject = {}
  for (const each of endpoints) {
    const path = paths[each.path] ?? {}
    paths[each.path] = { ...path, [each.method.toLowerCase()]: operation(each) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kairan',
      version: '1.0.0',
      description: 'Circulars of neighbourhood associations over LINE. Failures are RFC 9457 problem+json.',
    },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The session answered by `POST /auth/liff`.' },
        cookie: { type: 'apiKey', in: 'cookie', name: '__session' },
      },
    },
    security: [{ session: [] }, { cookie: [] }],
    paths,
  })
}
