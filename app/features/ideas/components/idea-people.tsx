import type { Voice } from '#app/shared/voices.ts'
import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import { ideaParts, ideaPartWords, type IdeaPart } from '../idea-parts.ts'

interface IdeaPeopleProps {
  people: { id: string; person_id: string; part: IdeaPart; known_as: string; voice: Voice | null }[]
  /** What is amiss with its owners, in words. */
  flag: string | null
}

/** Whose idea it is, owners first. */
export function IdeaPeople({ people, flag }: IdeaPeopleProps) {
  const ordered = [...people].sort((one, other) => ideaParts.indexOf(one.part) - ideaParts.indexOf(other.part))
  return (
    <>
      {flag && <p className="small">{flag}</p>}
      <PeopleList>
        {ordered.map(({ id, part, known_as, voice }) => (
          <li key={id}>
            <PersonLine name={known_as} voice={voice} what={ideaPartWords[part].title} />
          </li>
        ))}
      </PeopleList>
    </>
  )
}
