import { sayCount } from '#app/shared/words.ts'
import type { DayOfLooks } from '../privacy/group-looks.ts'

/** Who looked on one day, and at what: a line for each. */
export function LooksOfADay({ when, lines }: { when: string; lines: DayOfLooks['lines'] }) {
  return (
    <section aria-label={when} className="stack-small">
      <h2>{when}</h2>
      <ul>
        {lines.map(({ key, byName, as, what, times }) => (
          <li key={key}>
            <b>
              <bdi>{byName}</bdi>
            </b>
            {as && `, ${as},`} looked at {what}
            {times === 1 ? '.' : sayCount(times, { one: ', # time.', other: ', # times.' })}
          </li>
        ))}
      </ul>
    </section>
  )
}
