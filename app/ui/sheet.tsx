import type { ReactNode } from 'react'
import { FieldDrawing } from './drawings.tsx'

interface PosterProps {
  kicker?: ReactNode
  title: ReactNode
  children: ReactNode
}

/** One page for the wall of a kitchen: fills an A4 sheet when printed. */
export function Poster({ kicker, title, children }: PosterProps) {
  return (
    <article className="sheet poster">
      {kicker && (
        <p className="quiet">
          <b>{kicker}</b>
        </p>
      )}
      <h1>{title}</h1>
      <FieldDrawing />
      {children}
    </article>
  )
}

/** The lines of a charter: a few words in people’s own, and what they mean. */
export function CharterLines({ lines }: { lines: readonly { id: string; words: string; meaning?: string | null | undefined }[] }) {
  return (
    <ol className="charter">
      {lines.map((line) => (
        <li key={line.id}>
          <h2>{line.words}</h2>
          {line.meaning && <p>{line.meaning}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The names of those who agreed, all the same size. */
export function Signed({ names }: { names: readonly string[] }) {
  return (
    <ul className="signed">
      {names.map((name, place) => (
        <li key={place}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** One sheet of a printed pack; begins a new page on paper. */
export function PackPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet pack-page">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
