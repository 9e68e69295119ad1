import { MeetingMatrix, SeatMatrix, type MatrixPerson } from '#app/ui/matrix.tsx'
import { circleName } from '../circle-names.ts'

interface WhoMeetsWhomProps {
  people: readonly MatrixPerson[]
  sessions: readonly { id: string; title: string; circles: readonly { circle: number; seats: readonly { id: string }[] }[] }[]
}

/** Session by session who sits where, and how often each two meet. Nothing in it tells why two do not. */
export function WhoMeetsWhom({ people, sessions }: WhoMeetsWhomProps) {
  const most = Math.max(0, ...sessions.map(({ circles }) => circles.length))
  const names = Array.from({ length: most }, (_, circle) => ({ id: String(circle), name: circleName(circle) }))
  const circleOf = (personId: string, sessionId: string) =>
    sessions.find(({ id }) => id === sessionId)?.circles.find(({ seats }) => seats.some(({ id }) => id === personId))?.circle
  const meetings = (one: string, other: string) =>
    sessions.filter(({ id }) => circleOf(one, id) !== undefined && circleOf(one, id) === circleOf(other, id)).length
  return (
    <div className="work work-pair pack-page">
      <section className="stack" aria-labelledby="who-where">
        <h2 id="who-where">Who sits where</h2>
        <SeatMatrix
          label="Seats, table"
          caption="The circle each person sits in, session by session"
          people={people}
          sessions={sessions.map(({ id, title }) => ({ id, name: title }))}
          circles={names}
          circleOf={(personId, sessionId) => circleOf(personId, sessionId)?.toString()}
        />
      </section>
      <section className="stack" aria-labelledby="who-whom">
        <h2 id="who-whom">Who meets whom</h2>
        <p className="small quiet">How often two people share a circle in these sessions.</p>
        <MeetingMatrix label="Meetings, table" caption="How often each two people share a circle" people={people} meetings={meetings} />
      </section>
    </div>
  )
}
