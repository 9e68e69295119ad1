import { LegendVoices, Mark } from '#app/ui/voice.tsx'
import { cohortVoices, type Voice } from '#app/shared/voices.ts'
import { circleName } from '../circle-names.ts'

interface CircleCardsProps {
  sessions: readonly {
    id: string
    title: string
    when: string
    where: string | null
    circles: readonly { circle: number; seats: readonly { id: string; name: string; voice: Voice }[] }[]
  }[]
}

/** A card for the middle of each circle: its name to be read across a room, and who sits there. Each session begins a page. */
export function CircleCards({ sessions }: CircleCardsProps) {
  return sessions.map(({ id, title, when, where, circles }, at) => (
    <section key={id} className={at > 0 ? 'stack pack-page' : 'stack'} aria-labelledby={`cards-${id}`}>
      <h2 id={`cards-${id}`}>{title}</h2>
      <p className="quiet">
        {when}
        {where && ` · ${where}`}
      </p>
      <div className="circle-cards">
        {circles.map(({ circle, seats }) => (
          <article key={circle} className="circle-card" aria-labelledby={`card-${id}-${circle}`}>
            <h3 id={`card-${id}-${circle}`}>{circleName(circle)}</h3>
            <ul>
              {seats.map((seat) => (
                <li key={seat.id}>
                  <Mark voice={seat.voice} /> <bdi>{seat.name}</bdi>
                </li>
              ))}
            </ul>
            <p className="small quiet">{title}</p>
          </article>
        ))}
      </div>
      <LegendVoices voices={cohortVoices} />
    </section>
  ))
}
