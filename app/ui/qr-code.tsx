interface QrCodeProps {
  /** As `drawQr` made it. */
  size: number
  path: string
  /** What it leads to, for who cannot see it. */
  label: string
}

/** A square for a phone's camera. Always dark on white, also in the dark: cameras want it so. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
