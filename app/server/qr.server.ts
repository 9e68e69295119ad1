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

const MOST_KEPT = 100
const kept = new Map<string, QrDrawing>()

/** The same for what hangs on a wall for hours, where it is no secret: drawn once, however often the wall is asked for. */
export function drawPublicQr(text: string): QrDrawing {
  const drawing = kept.get(text) ?? drawQr(text)
  kept.set(text, drawing)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return drawing
}
