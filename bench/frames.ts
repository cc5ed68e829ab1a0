import type { Socket } from 'node:net'
import { deserialize, serialize } from 'node:v8'

const HEAD_BYTES = 4

/**
 * Writes a value to a socket; the other side of the same Node version reads it with `onFrame`. What is written in one turn of the
 * loop travels together, as in one HTTP/2 connection to Google.
 */
export const writeFrame = (socket: Socket, value: unknown): void => {
  const body = serialize(value)
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(body.length)
  if (socket.writableCorked === 0) {
    socket.cork()
    setImmediate(() => socket.uncork())
  }
  socket.write(head)
  socket.write(body)
}

/** Calls `take` with each value as it arrives whole. */
export const onFrame = (socket: Socket, take: (value: unknown) => void): void => {
  let parts: Buffer[] = []
  let bytes = 0
  let wanted = HEAD_BYTES
  let inBody = false
  socket.on('data', (part) => {
    parts.push(part)
    bytes += part.length
    while (bytes >= wanted) {
      const all = parts.length === 1 ? part : Buffer.concat(parts)
      const piece = all.subarray(0, wanted)
      const rest = all.subarray(wanted)
      parts = [rest]
      bytes = rest.length
      part = rest
      wanted = inBody ? HEAD_BYTES : piece.readUInt32BE()
      if (inBody) take(deserialize(piece))
      inBody = !inBody
    }
  })
}
