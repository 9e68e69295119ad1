import type { ReactNode } from 'react'
import { voiceWords, type Voice } from '#app/shared/voices.ts'
import { NearLink } from './near-link.tsx'
import { MarkNamed } from './voice.tsx'

interface PersonLineProps {
  name: string
  voice?: Voice | null | undefined
  /** What they are here: a strength or a part, never a need. Stands after the word of their voice. */
  what?: ReactNode
  to?: string | undefined
}

/** One person in one line: mark, name, what they are here. */
export function PersonLine({ name, voice, what, to }: PersonLineProps) {
  return (
    <span className="person">
      <MarkNamed name={name} voice={voice} />
      {to ? (
        <NearLink to={to} dir="auto">
          {name}
        </NearLink>
      ) : (
        <bdi>{name}</bdi>
      )}
      {(voice || what) && (
        <span className="what">
          {voice && voiceWords[voice]}
          {voice && what && ' · '}
          {what}
        </span>
      )}
    </span>
  )
}

/** Several people, one under another, or in a row where there is room. */
export function PeopleList({ inRow, children }: { inRow?: boolean; children: ReactNode }) {
  return <ul className={inRow ? 'people people-row' : 'people'}>{children}</ul>
}
