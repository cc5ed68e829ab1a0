/** Four sizes of type; the factor by which everything written grows. The first is what the phone itself is set to. */
export const typeSizes = [
  { name: 'standard', factor: 1 },
  { name: 'large', factor: 1.2 },
  { name: 'larger', factor: 1.45 },
  { name: 'largest', factor: 1.75 },
] as const

export type TypeSizeName = (typeof typeSizes)[number]['name']

const KEY = 'type-size'

/** The size of a remembered word; `standard` for anything else, such as nothing. */
export const typeSizeNamed = (name: string | null): TypeSizeName =>
  typeSizes.find((size) => size.name === name)?.name ?? 'standard'

/** The size chosen on this phone. A browser that keeps nothing (private window) shows the standard size. */
export function rememberedTypeSize(): TypeSizeName {
  try {
    return typeSizeNamed(localStorage.getItem(KEY))
  } catch {
    return 'standard'
  }
}

/** Writes the whole page in this size, and remembers it where the browser allows. */
export function setTypeSize(name: TypeSizeName): void {
  const factor = typeSizes.find((size) => size.name === name)?.factor ?? 1
  document.documentElement.style.setProperty('--type-size', String(factor))
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // Not remembered, but in use on this page: nothing to tell.
  }
}
