import { encode } from 'uqr'

export interface QrDrawing {
  /** How many squares it is wide, its quiet edge included. */
  size: number
  /** The dark squares, as the path of an SVG. */
  path: string
}

/** A QR code of some text, for `<QrCode>`. It can still be read when 15 % of it is smudged or torn. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const rows = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size, path: rows.join('') }
}
