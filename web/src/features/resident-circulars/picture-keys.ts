export type PictureAct = 'larger' | 'smaller' | 'fit' | 'previous' | 'next'

const KEYS: Record<string, PictureAct> = {
  '+': 'larger',
  ';': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit',
  PageUp: 'previous',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
}

/**
 * What a key does to the picture; null: what the browser makes of it. (On Japanese keyboards + is above ;.)
 * @param isWide the picture is wider than the screen, so that the arrows are for moving it
 */
export const pictureKeys = (
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { isWide }: { isWide: boolean },
): PictureAct | null => {
  if (ctrlKey || metaKey || altKey || (isWide && key.startsWith('Arrow'))) return null
  return KEYS[key] ?? null
}
