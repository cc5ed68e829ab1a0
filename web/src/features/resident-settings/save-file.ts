/** Gives the browser a JSON text to keep as a file of this name. */
export function saveFile(name: string, json: string): void {
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Old browsers read it a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
