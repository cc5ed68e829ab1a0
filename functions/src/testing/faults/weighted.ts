/** One of the choices, each as likely as its weight says. */
export const weighted = <T extends readonly [number, ...unknown[]]>(random: () => number, choices: readonly T[]): T => {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0)
  let at = random() * total
  const found = choices.find(([weight]) => {
    at -= weight
    return at < 0
  })
  if (!found) throw new Error('nothing to choose from')
  return found
}
