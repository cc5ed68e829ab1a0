import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Completes package-lock.json with the packages of other platforms. A registry mirror may lack them; npm then silently
 * leaves them out when it locks, and `npm ci` refuses the lock everywhere. Run after `npm install`: `npm run lock:platforms`.
 */
const FILE = join(import.meta.dirname, '../package-lock.json')
const PLATFORM =
  /(android|darwin|linux|win32|freebsd|netbsd|openbsd|openharmony|sunos|aix)-(arm64|arm|x64|ia32|riscv64|ppc64|s390x|loong64|mips64el)(?:-(gnu|musl|msvc|gnueabihf|eabi))?/
const LIBC: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

const Lock = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
})

const lock = Lock.parse(JSON.parse(readFileSync(FILE, 'utf8')))
const added: string[] = []
for (const [at, { optionalDependencies = {} }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [, os, cpu, abi] = PLATFORM.exec(name) ?? []
    const known = lock.packages[`node_modules/${name}`] ?? lock.packages[`${at}/node_modules/${name}`]
    if (known || !os || !cpu || !/^\d/.test(version)) continue
    const libc = abi && LIBC[abi] ? { libc: [LIBC[abi]] } : {}
    lock.packages[`node_modules/${name}`] = { version, cpu: [cpu], ...libc, optional: true, os: [os] }
    added.push(name)
  }
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(added.length > 0 ? `Added: ${added.join(', ')}` : 'Nothing was missing.')
