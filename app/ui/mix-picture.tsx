import { Link } from '@remix-run/react'
import { useId, type ReactNode } from 'react'
import { voiceWords, type Voice } from '#app/shared/voices.ts'
import { Icon } from './icon.tsx'
import { MarkNamed } from './voice.tsx'

/** The circles of a session, drawn. */
export function MixPicture({ children }: { children: ReactNode }) {
  return <div className="mix">{children}</div>
}

export interface Seat {
  id: string
  name: string
  /** For the two letters on the mark, where it may be known. */
  fullName?: string | undefined
  voice: Voice
  /** Leads to why they sit here. */
  to?: string | undefined
  /** Held here by hand. */
  isPinned?: boolean | undefined
  /** The one the page is about just now. */
  isHere?: boolean | undefined
}

interface MixCircleProps {
  name: string
  what?: ReactNode
  /** What it is called in a form, where people can be dragged here. */
  spot?: string
  seats: readonly Seat[]
}

/** One circle as a round table: a list first, a drawing second. The drawing seats up to eight; more are a plain list. */
export function MixCircle({ name, what, spot, seats }: MixCircleProps) {
  const id = useId()
  const isDrawn = seats.length >= 2 && seats.length <= 8
  return (
    <div role="group" className={isDrawn ? 'mix-table' : undefined} aria-labelledby={id} data-spot={spot} data-name={spot && name}>
      <h3 id={id}>{name}</h3>
      {what && <p className="quiet">{what}</p>}
      <ul className={isDrawn ? `seats seats-round seats-${seats.length}` : 'seats'}>
        {seats.map((seat) => (
          <li key={seat.id} data-place={spot && seat.id} data-name={spot && seat.name}>
            <SeatAt seat={seat} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function SeatAt({ seat }: { seat: Seat }) {
  const current = seat.isHere ? true : undefined
  const sitter = (
    <>
      <MarkNamed name={seat.fullName ?? seat.name} voice={seat.voice} />
      <span>
        <bdi>{seat.name}</bdi>
        <span className="hidden-words">
          , {voiceWords[seat.voice]}
          {seat.isPinned && ', kept here'}
        </span>
      </span>
      {seat.isPinned && <Icon name="lock" />}
    </>
  )
  return seat.to ? (
    <Link to={seat.to} aria-current={current} preventScrollReset>
      {sitter}
    </Link>
  ) : (
    <span className="sitter" aria-current={current}>
      {sitter}
    </span>
  )
}
