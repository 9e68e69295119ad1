import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import { Table } from '#app/ui/table.tsx'
import { sayName } from '../person-words.ts'
import type { ShownLine } from '../queries/people-lines.server.ts'

const columns = ['Person', 'What they bring', 'Wants to be part of', 'Where', 'How to reach them']

/** The people of a list: strengths in sight, names staying put. Names alone when that is all that opens. */
export function PeopleTable({ people }: { people: readonly ShownLine[] }) {
  if (people.every(({ opens }) => opens === 'card')) return <NamesOnly people={people} />
  return (
    <Table label="List of people" caption="People, what they bring and what they want to be part of" columns={columns}>
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            <PersonLine
              name={sayName(person)}
              voice={person.opens === 'profile' ? person.voice : null}
              to={person.opens === 'nothing' ? undefined : `/people/${person.id}`}
            />
          </th>
          <Cells person={person} />
        </tr>
      ))}
    </Table>
  )
}

function NamesOnly({ people }: { people: readonly ShownLine[] }) {
  return (
    <PeopleList>
      {people.map((person) => (
        <li key={person.id}>
          <PersonLine name={sayName(person)} to={`/people/${person.id}`} />
        </li>
      ))}
    </PeopleList>
  )
}

function Cells({ person }: { person: ShownLine }) {
  if (person.opens === 'card') return <td colSpan={4} className="quiet" />
  if (person.opens === 'nothing') return <td colSpan={4}>{sayCarried(person.carriedBy)}</td>
  const { strengths, wants, where, reachWords } = person
  return (
    <>
      <Told words={strengths} />
      <Told words={wants} />
      <td>{where}</td>
      <td>{reachWords}</td>
    </>
  )
}

function sayCarried(by: string | null) {
  return (
    <span className="quiet">
      {by ? `You know each other from work, so ${by} carries this.` : 'You know each other from work. Ask the steward who carries this.'}
    </span>
  )
}

function Told({ words }: { words: string | null }) {
  if (!words) return <td className="quiet">not asked yet</td>
  return (
    <td>
      <q>{words}</q>
    </td>
  )
}
