import type { FlexComponent } from './flex-types.ts'

/** The words of a component in reading order, for naming a tappable box; buttons name themselves. */
export function wordsOf(component: FlexComponent): string {
  if (component.type === 'box') return (component.contents ?? []).map(wordsOf).filter(Boolean).join(' ')
  if (component.type !== 'text') return ''
  return component.contents?.map((span) => span.text ?? '').join('') || (component.text ?? '')
}
