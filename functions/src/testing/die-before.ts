import type { Deps } from '../deps.ts'

class Died extends Error {}

/**
 * Lets the process die before the step of this number (from 1): transactions and files, all that changes the world where pictures are
 * kept. Nothing it tries afterwards happens.
 */
export const dieBefore = (deps: Deps, at: number): { revive: () => void } => {
  let steps = 0
  const alive = () => {
    if (++steps >= at) throw new Died()
  }
  const { db, files } = deps
  const { put, delete: remove } = files
  deps.db = new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name === 'runTransaction') alive()
      return value.bind(target)
    },
  })
  files.put = async (...file) => {
    alive()
    await put(...file)
  }
  files.delete = async (name) => {
    alive()
    await remove(name)
  }
  return {
    revive: () => {
      deps.db = db
      Object.assign(files, { put, delete: remove })
    },
  }
}
