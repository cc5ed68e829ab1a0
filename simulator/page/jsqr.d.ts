/** The package's own types describe it as Node loads it; the page gets it from the bundler, where the function is the default. */
declare module 'jsqr' {
  /** Looks for a QR code in pixels of four bytes each. Null: there is none. */
  export default function jsQr(data: Uint8ClampedArray, width: number, height: number): { data: string } | null
}
