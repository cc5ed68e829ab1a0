import type { PieceOf } from './vite.shared.ts'

type Build = Parameters<PieceOf>[1]

/** Whether a module comes along with this one by plain imports, one after the other. */
const comesWith = (end: string, build: Build, moduleId: string, seen = new Set<string>()): boolean => {
  if (moduleId.endsWith(end)) return true
  if (seen.has(moduleId)) return false
  seen.add(moduleId)
  return build.getModuleInfo(moduleId)?.importers.some((importer) => comesWith(end, build, importer, seen)) ?? false
}

/**
 * Everything the residents' pages begin with is one piece: cut up by who shares what it would be ten, and each waits for its turn.
 * What signs somebody in stays with the entry, small, so that it begins while the pages are on their way.
 */
export const firstPiece: PieceOf = (moduleId, build) => {
  if (moduleId.endsWith('.css') || comesWith('/src/resident.ts', build, moduleId)) return null
  return comesWith('/src/resident-pages.tsx', build, moduleId) ? 'resident-pages' : null
}
