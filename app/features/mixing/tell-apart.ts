import { initialsOf } from '#app/shared/words.ts'

interface Named {
  id: string
  name: string
  familyName: string | null
}

/** First names, and the first letter of the family name where two people share one: “Priya M.”; and the two letters of each. */
export function tellApart<Person extends Named>(people: readonly Person[]) {
  const count = new Map<string, number>()
  const first = new Map(people.map(({ id, name }) => [id, name]))
  for (const name of first.values()) count.set(name, (count.get(name) ?? 0) + 1)
  return people.map(({ familyName, ...person }) => {
    const letter = [...(familyName ?? '')][0]
    const initials = initialsOf(person.name, familyName)
    return { ...person, initials, name: (count.get(person.name) ?? 0) > 1 && letter ? `${person.name} ${letter}.` : person.name }
  })
}
