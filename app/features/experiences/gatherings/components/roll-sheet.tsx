import { Form } from '@remix-run/react'
import type { Voice } from '#app/shared/voices.ts'
import { PersonLine } from '#app/ui/person-line.tsx'
import { attendanceStates, attendanceWords, markOf, type Attendance } from '../roll-call.ts'

interface Expected {
  id: string
  name: string
  voice: Voice | null
  state: Attendance | null
  /** “10.42 am, by Rory”, where something is noted. */
  noted: string | null
  isComing: boolean
}

/** Everyone who is hoped for, with three big buttons each. Pressing what is noted already takes it off again. */
export function RollSheet({ people }: { people: readonly Expected[] }) {
  return (
    <Form method="post" preventScrollReset>
      <ul className="roll">
        {people.map(({ id, name, voice, state, noted, isComing }) => (
          <li key={id} id={`person-${id}`}>
            <PersonLine name={name} voice={voice} what={[!isComing && 'has given up the place', noted].filter(Boolean).join(' · ')} />
            <div className="roll-marks" role="group" aria-label={name}>
              {attendanceStates.map((one) => (
                <button key={one} name="mark" value={markOf(id, one, state)} aria-pressed={state === one} className={`button roll-${one}`}>
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
