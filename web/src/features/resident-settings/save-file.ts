/** Gives the browser something to keep as a file of this name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Old browsers read it a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
