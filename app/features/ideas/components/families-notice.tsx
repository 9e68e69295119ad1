import { LineLink } from '#app/ui/line-link.tsx'

/** The question that stands on every idea until somebody answers it. */
export function FamiliesNotice({ words, mayWrite }: { words: string | null; mayWrite: boolean }) {
  return (
    <section className="stack">
      <h2>Would families notice?</h2>
      {words ? <blockquote dir="auto">{words}</blockquote> : <p>Nobody has answered this yet.</p>}
      {mayWrite && <LineLink to="notice">{words ? 'Change the answer' : 'Answer it'}</LineLink>}
    </section>
  )
}
