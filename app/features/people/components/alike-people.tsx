import { Link } from '@remix-run/react'
import { Choice } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { sayName } from '../person-words.ts'

export interface AlikePerson {
  id: string
  knownAs: string
  familyName: string | null
  communityName: string | null
  isOpen: boolean
}

/** Who it might be already. Nothing is added until somebody says that it is none of them. */
export function AlikePeople({ people }: { people: readonly AlikePerson[] }) {
  return (
    <>
      <Notice variant="care" title="Is it one of these?" justNow>
        Somebody like that is here already. A name opens beside this page; what you typed stays here.
      </Notice>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Who person={person} />
          </li>
        ))}
      </ul>
      <Choice name="isNew" value="yes" id="isNew" label="No, this is somebody else" />
    </>
  )
}

function Who({ person }: { person: AlikePerson }) {
  const name = <bdi>{sayName(person)}</bdi>
  if (!person.isOpen) return name
  return (
    <>
      <Link to={`/people/${person.id}`} target="_blank">
        {name}
        <span className="hidden-words"> (opens beside this page)</span>
      </Link>
      {person.communityName && <span className="quiet"> · {person.communityName}</span>}
    </>
  )
}
