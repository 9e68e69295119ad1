import { Form } from '@remix-run/react'
import type { Voice } from '#app/shared/voices.ts'
import { sayCount } from '#app/shared/words.ts'
import { PersonLine } from '#app/ui/person-line.tsx'
import { attendanceStates, attendanceWords, markOf, type Attendance, type countMarks } from '../roll-call.ts'

interface Expected {
  id: string
  name: string
  voice: Voice | null
  state: Attendance | null
  /** “10.42 am, by Rory”, where something is noted. */
  noted: string | null
  isComing: boolean
}

interface RollSheetProps {
  people: readonly Expected[]
  /** Where the phone sends the marks it kept. */
  phonePath: string
}

/** Everyone who is hoped for, with three big buttons each. Pressing what is noted already takes it off again. */
export function RollSheet({ people, phonePath }: RollSheetProps) {
  return (
    <Form method="post" data-phone={phonePath} data-sheet="">
      <ul className="roll">
        {people.map(({ id, name, voice, state, noted, isComing }) => (
          <li key={id} id={`person-${id}`}>
            <PersonLine name={name} voice={voice} what={[!isComing && 'has given up the place', noted].filter(Boolean).join(' · ')} />
            <div className="roll-marks" role="group" aria-label={name}>
              {attendanceStates.map((one) => (
                <button
                  key={one}
                  name="mark"
                  value={markOf(id, one, state)}
                  aria-pressed={state === one}
                  className={`button roll-${one}`}
                  data-state={one}
                  data-shown={`${name}: ${attendanceWords[one]}`}
                >
                  {attendanceWords[one]}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Form>
  )
}

const countWords = {
  here: { none: 'Nobody is here yet', one: '1 is here', other: '# are here' },
  not_yet: { none: 'Everyone is noted', one: '1 not yet', other: '# not yet' },
  away: { none: '', one: '1 away', other: '# away' },
  left_early: { none: '', one: '1 left early', other: '# left early' },
}

/** How many are here and how many are not noted yet. The phone counts again as marks are made. */
export function RollCounts({ counts }: { counts: ReturnType<typeof countMarks> }) {
  const numbers = { here: counts.here, not_yet: counts.notYet, away: counts.away, left_early: counts.leftEarly }
  return (
    <p className="row" role="status">
      {(['here', 'not_yet', 'away', 'left_early'] as const).map((state) => (
        <b
          key={state}
          data-count={state}
          data-none={countWords[state].none}
          data-one={countWords[state].one}
          data-other={countWords[state].other}
          hidden={numbers[state] === 0 && countWords[state].none === ''}
        >
          {sayCount(numbers[state], countWords[state])}
        </b>
      ))}
    </p>
  )
}
