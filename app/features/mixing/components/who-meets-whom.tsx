import { MeetingMatrix, SeatMatrix, type MatrixPerson } from '#app/ui/matrix.tsx'
import { Stat, Stats } from '#app/ui/stat.tsx'
import { circleName } from '../circle-names.ts'
import { countMeetings, type SeatedSession } from '../count-meetings.ts'

interface WhoMeetsWhomProps {
  people: readonly MatrixPerson[]
  sessions: readonly (SeatedSession & { column: string })[]
}

/** Session by session who sits where, and how often each two meet. Nothing in it tells why two do not. */
export function WhoMeetsWhom({ people, sessions }: WhoMeetsWhomProps) {
  const most = Math.max(0, ...sessions.flatMap(({ circles }) => circles.map(({ circle }) => circle + 1)))
  const names = Array.from({ length: most }, (_, circle) => ({ id: String(circle), name: circleName(circle) }))
  const { circleOf, meetings, tally } = countMeetings(sessions)
  return (
    <div className="work work-pair pack-page">
      <section className="stack" aria-labelledby="who-where">
        <h2 id="who-where">Who sits where</h2>
        <p className="small quiet">The circle of each person, session by session. Who has no seat yet has an empty square.</p>
        <SeatMatrix
          label="Seats, table"
          caption="The circle each person sits in, session by session"
          people={people}
          sessions={sessions.map(({ id, column }) => ({ id, name: column }))}
          circles={names}
          circleOf={(personId, sessionId) => circleOf(personId, sessionId)?.toString()}
        />
      </section>
      <section className="stack" aria-labelledby="who-whom">
        <h2 id="who-whom">Who meets whom</h2>
        <p className="small quiet">How often two people share a circle in these sessions.</p>
        <MeetingMatrix label="Meetings, table" caption="How often each two people share a circle" people={people} meetings={meetings} />
        <Stats>
          <Stat count={tally.once}>pairs meet once</Stat>
          <Stat count={tally.twice}>pairs meet twice</Stat>
          <Stat count={tally.more}>pairs meet three times or more</Stat>
        </Stats>
      </section>
    </div>
  )
}
