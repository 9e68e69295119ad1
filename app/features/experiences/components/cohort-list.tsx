import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { sayCount } from '#app/shared/words.ts'
import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import type { CohortVoice } from '../places/seats.ts'

interface CohortListProps {
  people: readonly { id: string; known_as: string; voice: CohortVoice }[]
  /** The place of who looks, to say “you”. */
  mine?: string | undefined
  /** One of them reads it: they meet by first name. */
  amongThem?: boolean
}

/** Who is coming: first names only, voices as marks. */
export function CohortList({ people, mine, amongThem = false }: CohortListProps) {
  if (people.length === 0) return <p className="quiet">Nobody has said yes yet. Names stand here as people answer.</p>
  return (
    <div className="stack stack-small">
      <p>
        {sayCount(people.length, { one: 'One person so far.', other: '# people, side by side.' })}{' '}
        {amongThem && 'First names only until you meet.'}
      </p>
      <LegendVoices voices={cohortVoices.filter((voice) => people.some((one) => one.voice === voice))} />
      {cohortVoices.map((voice) => {
        const these = people.filter((one) => one.voice === voice)
        return these.length === 0 ? null : (
          <section key={voice} aria-label={voicesWords[voice]}>
            <PeopleList inRow>
              {these.map(({ id, known_as }) => (
                <li key={id}>
                  <PersonLine name={known_as} voice={voice} what={id === mine ? 'you' : undefined} />
                </li>
              ))}
            </PeopleList>
          </section>
        )
      })}
    </div>
  )
}
