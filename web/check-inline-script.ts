import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Scripts that stand in the page itself: the browser runs those alone whose hash the Content-Security-Policy names. */
const page = readFileSync(new URL('dist/resident.html', import.meta.url), 'utf8')
const policies = readFileSync(new URL('../firebase.json', import.meta.url), 'utf8').match(/script-src [^;]*/g) ?? []
const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)

for (const hash of hashes)
  if (!policies.every((policy) => policy.includes(hash))) {
    console.error(`The script in resident.html has changed: firebase.json must name it in every script-src: ${hash}`)
    process.exitCode = 1
  }
if (scripts.length === 0) {
  console.error('resident.html asks for nothing ahead: its script did not come into the build.')
  process.exitCode = 1
}
