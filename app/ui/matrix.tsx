import type { ReactNode } from 'react'
import type { Voice } from '#app/shared/voices.ts'
import { initialsOf } from '#app/shared/words.ts'
import { Mark } from './voice.tsx'

export interface MatrixPerson {
  id: string
  name: string
  voice: Voice
  /** Over the columns; left out, they come from the name. */
  initials?: string | undefined
}

/** A grid that slides sideways; its names stay put. */
function Sliding({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

interface MeetingMatrixProps {
  label: string
  caption: string
  people: readonly MatrixPerson[]
  /** How often two people sit together. A pair that is kept apart gives the same 0 as any other. */
  meetings: (one: string, other: string) => number
}

/** Who meets whom, and how often: one half of the square, so that each pair stands once. */
export function MeetingMatrix({ label, caption, people, meetings }: MeetingMatrixProps) {
  const across = people.slice(0, -1)
  return (
    <Sliding label={label}>
      <table className="matrix">
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            <td />
            {across.map((person) => (
              <th key={person.id} scope="col">
                <abbr title={person.name} aria-hidden="true">
                  {person.initials ?? initialsOf(person.name)}
                </abbr>
                <span className="hidden-words">{person.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.slice(1).map((person, row) => (
            <tr key={person.id}>
              <MatrixName person={person} />
              {across.map((other, column) =>
                column <= row ? <Met key={other.id} times={meetings(person.id, other.id)} /> : <td key={other.id} className="blank" />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Sliding>
  )
}

function Met({ times }: { times: number }) {
  return <td className={`met-${Math.min(times, 3)}`}>{times}</td>
}

interface SeatMatrixProps {
  label: string
  caption: string
  people: readonly MatrixPerson[]
  sessions: readonly { id: string; name: string }[]
  circles: readonly { id: string; name: string }[]
  /** The id of the circle where someone sits in a session. */
  circleOf: (personId: string, sessionId: string) => string | undefined
}

/** Who sits where, session by session. Each circle has its own edge, so it is told apart without colour. */
export function SeatMatrix({ label, caption, people, sessions, circles, circleOf }: SeatMatrixProps) {
  return (
    <Sliding label={label}>
      <table className="matrix matrix-seats">
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            {sessions.map((session) => (
              <th key={session.id} scope="col">
                {session.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <MatrixName person={person} />
              {sessions.map((session) => {
                const place = circles.findIndex((circle) => circle.id === circleOf(person.id, session.id))
                return <td key={session.id}>{place >= 0 && <span className={`at at-${(place % 4) + 1}`}>{circles[place]?.name}</span>}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Sliding>
  )
}

function MatrixName({ person }: { person: MatrixPerson }) {
  return (
    <th scope="row">
      <Mark voice={person.voice} /> <bdi>{person.name}</bdi>
    </th>
  )
}
