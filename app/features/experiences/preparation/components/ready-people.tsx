import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import type { CohortVoice } from '../../places/seats.ts'

interface ReadyPeopleProps {
  people: readonly {
    id: string
    name: string
    voice: CohortVoice
    isCarriedByOther: boolean
    isReady: boolean
    readiness: { ready: number; needed: number; isReady: boolean } | null
  }[]
}

/** Everyone who is coming, and how ready each is. */
export function ReadyPeople({ people }: ReadyPeopleProps) {
  return (
    <PeopleList>
      {people.map(({ id, name, voice, readiness, isCarriedByOther, isReady }) => (
        <li key={id}>
          <PersonLine
            name={name}
            voice={voice}
            to={isCarriedByOther ? undefined : `/places/${id}/preparations`}
            what={
              isCarriedByOther
                ? 'another organiser carries them'
                : isReady
                  ? 'ready'
                  : readiness && `${readiness.ready} of ${readiness.needed}`
            }
          />
        </li>
      ))}
    </PeopleList>
  )
}
