import { Link } from '@remix-run/react'
import { sayName } from '#app/features/people/person-words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { PeopleList } from '#app/ui/person-line.tsx'
import type { PersonOfProgramme } from '../queries/people-of-programme.server.ts'

interface FindPersonProps {
  people: readonly PersonOfProgramme[]
  find: string
  /** Who was chosen before, kept in the address. */
  one: string | undefined
}

/** Finds one person of the programme by name; each name found is the way to the next step. */
export function FindPerson({ people, find, one }: FindPersonProps) {
  return (
    <div className="stack">
      <Filters label="Find a person" button="Find">
        {one && <input type="hidden" name="one" value={one} />}
        <Field
          key={`${one} ${find}`}
          name="find"
          type="search"
          label={one ? 'Name of the second person' : 'Name of the first person'}
          defaultValue={find}
          grows
        />
      </Filters>
      {find !== '' && people.length === 0 && <Empty title="Nobody by that name">They may be known by another name here.</Empty>}
      {people.length > 0 && (
        <PeopleList>
          {people.map((person) => (
            <li key={person.id}>
              <Link to={one ? `?one=${one}&other=${person.id}` : `?one=${person.id}`}>
                <bdi>{sayName(person)}</bdi>
              </Link>
              {person.communityName && <span className="quiet"> · {person.communityName}</span>}
            </li>
          ))}
        </PeopleList>
      )}
    </div>
  )
}
