const JPEG_QUALITY = 0.88

/**
 * A picture the browser can draw (also an iPhone's HEIC), turned upright, as a JPEG of at most this long side, without what the phone
 * has noted in it. Null when the browser cannot draw it.
 */
export async function asJpeg(file: Blob, longSide: number): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
    // iPhones keep its pixels until they are told not to, and soon have no room for the next photo.
    canvas.width = 0
    return jpeg
  } catch {
    return null
  }
}
