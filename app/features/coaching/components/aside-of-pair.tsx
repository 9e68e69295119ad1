import { PhoneLink } from '#app/ui/line-link.tsx'
import type { Pair } from '../queries/show-check-in.server.ts'
import { ReachPerson } from './reach-person.tsx'
import { SoFar } from './so-far.tsx'

interface AsideOfPairProps {
  pair: Pair
  here: string
  name: string
  isCoach: boolean
  today: string
}

/** What a check-in rests on: how to reach each other, what was before, why they talk at all. */
export function AsideOfPair({ pair, here, name, isCoach, today }: AsideOfPairProps) {
  const { experience, why, numbers, reachWords, coachNumber, checkIns } = pair
  return (
    <aside className="aside stack stack-large" aria-label={isCoach ? `About ${name}` : 'About your talks'}>
      {numbers && <ReachPerson name={name} numbers={numbers} words={reachWords} />}
      {coachNumber && (
        <section className="stack stack-small" aria-labelledby="ring">
          <h2 id="ring">Rather ring?</h2>
          <p>
            <PhoneLink number={coachNumber} about="rings your coach" />
          </p>
        </section>
      )}
      <SoFar checkIns={checkIns} here={here} today={today} />
      {experience && why && (
        <section className="stack stack-small" aria-labelledby="purpose">
          <h2 id="purpose">{experience.name}</h2>
          <p className="words">{experience.purpose}</p>
        </section>
      )}
    </aside>
  )
}
