/** A photographed sheet is looked at in this size; finer detail only takes time. */
const LONGEST_SIDE = 1600

/** What the QR code in a picture says; null when there is none, or the file is no picture. */
export const readQrCode = async (picture: Blob): Promise<string | null> => {
  const bitmap = await createImageBitmap(picture).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  // A drawn code may have no ground of its own.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
  const { default: jsQr } = await import('jsqr')
  return jsQr(data, width, height)?.data || null
}
