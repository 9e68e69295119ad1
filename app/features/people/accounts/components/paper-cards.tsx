import type { QrDrawing } from '#app/server/qr.server.ts'
import { QrCode } from '#app/ui/qr-code.tsx'

export interface PaperCard extends QrDrawing {
  id: string
  /** Whose it is. Stands outside the cut, so that a lost card names nobody. */
  name: string
  /** In groups of four. */
  code: string
}

/** Cards to cut out, the size of a bank card, eight on a sheet. They say how to come in, and not to what or why. */
export function PaperCards({ cards, typeAt }: { cards: readonly PaperCard[]; typeAt: { host: string; path: string } }) {
  return (
    <ul className="paper-cards" aria-label="Cards to cut out">
      {cards.map(({ id, name, code, size, path }) => (
        <li key={id} className="paper-card-cell">
          <p className="paper-card-for">
            For <bdi>{name}</bdi>
          </p>
          <div className="paper-card">
            <QrCode size={size} path={path} label="Square for the camera of a phone" />
            <div className="paper-card-words">
              <p>
                <b>Your card to sign in</b>
              </p>
              <p>Point a phone’s camera at the square, or open</p>
              <p className="paper-card-at">
                {typeAt.host}
                <wbr />
                <span>{typeAt.path}</span>
              </p>
              <p>and type</p>
              <p className="paper-card-code">{code}</p>
            </div>
            <p className="paper-card-foot">
              Keep your PIN in your head, not on this card. Lost it? Tell whoever gave it to you. Found it? Please tear it up.
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
