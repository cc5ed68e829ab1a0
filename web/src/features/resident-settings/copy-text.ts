/** Copies a text. @throws DOMException or TypeError where the browser does not allow it (not on https, or asked and refused) */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text)
