import { QrCode } from '#app/ui/qr-code.tsx'

interface JoinHereProps {
  code: string
  /** Where to type it, as people read it out. */
  at: string
  qr: { size: number; path: string }
}

/** How to put one’s own words up, large enough for the back of the hall: by camera, or by typing the code. */
export function JoinHere({ code, at, qr }: JoinHereProps) {
  return (
    <div className="join-here">
      <p>
        Add yours at <b>{at}</b> <span className="join-code">{code}</span>
      </p>
      <div className="join-qr">
        <QrCode {...qr} label={`The way in by camera, with the code ${[...code].join(' ')}`} />
      </div>
    </div>
  )
}
