import { readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'

const Rewrite = z.looseObject({ source: z.string(), destination: z.string().optional() })
const Header = z.object({
  source: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
})
const FirebaseJson = z.looseObject({
  hosting: z.looseObject({ public: z.string(), rewrites: z.array(Rewrite), headers: z.array(Header) }),
})

/**
 * Plays Firebase Hosting by the same firebase.json: static files first, then the rewrites to pages, with the same headers and compressed.
 * What Hosting would pass on to a function goes to the next handler.
 * @param firebaseJson the path of firebase.json
 * @throws Error when the file is missing or has no `hosting`
 */
export const playHosting = (firebaseJson: string): Router => {
  const { hosting } = FirebaseJson.parse(JSON.parse(readFileSync(firebaseJson, 'utf8')))
  const root = join(dirname(firebaseJson), hosting.public)
  const setHeaders: RequestHandler = (request, response, next) => {
    for (const { source, headers } of hosting.headers)
      if (matchesGlob(request.path, source)) for (const { key, value } of headers) response.set(key, value)
    next()
  }
  const rewrite: RequestHandler = (request, response, next) => {
    const first = hosting.rewrites.find(({ source }) => matchesGlob(request.path, source))
    if (!first?.destination || !['GET', 'HEAD'].includes(request.method)) return next()
    response.sendFile(first.destination, { root, cacheControl: false })
  }
  return Router().use(
    compression(),
    setHeaders,
    express.static(root, { index: false, redirect: false, cacheControl: false }),
    rewrite,
  )
}
