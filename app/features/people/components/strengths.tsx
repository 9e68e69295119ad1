import { LineLink } from '#app/ui/line-link.tsx'

interface StrengthsProps {
  strengths: string | null
  wants: string | null
  knownAs: string
  isSelf: boolean
  /** Where they can be written down, if by who looks. */
  addAt?: string | undefined
}

/** What somebody brings and wants to be part of. It stands above everything that is needed of them or by them. */
export function Strengths({ strengths, wants, knownAs, isSelf, addAt }: StrengthsProps) {
  return (
    <section aria-labelledby="strengths" className="stack">
      <h2 id="strengths">{isSelf ? 'What you bring' : `What ${knownAs} brings`}</h2>
      {strengths ? <blockquote dir="auto">{strengths}</blockquote> : <NotAsked addAt={addAt} />}
      {wants && (
        <>
          <h3>Wants to be part of</h3>
          <blockquote dir="auto">{wants}</blockquote>
        </>
      )}
    </section>
  )
}

function NotAsked({ addAt }: { addAt: string | undefined }) {
  return (
    <>
      <p className="quiet">Not asked yet. It is a good first question.</p>
      {addAt && <LineLink to={addAt}>Write it down</LineLink>}
    </>
  )
}
