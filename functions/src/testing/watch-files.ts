import type { Deps } from '../deps.ts'

/** The names of all files that are kept from now on. The store itself cannot list them, and the product never needs it to. */
export const watchFiles = ({ files }: Pick<Deps, 'files'>): Set<string> => {
  const names = new Set<string>()
  const put = files.put.bind(files)
  const remove = files.delete.bind(files)
  files.put = async (name, content, kind) => {
    await put(name, content, kind)
    names.add(name)
  }
  files.delete = async (name) => {
    await remove(name)
    names.delete(name)
  }
  return names
}
