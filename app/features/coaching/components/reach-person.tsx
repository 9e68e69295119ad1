import { PhoneLink } from '#app/ui/line-link.tsx'

interface ReachPersonProps {
  name: string
  numbers: readonly { id: string; number: string; words: string | null }[]
  /** How they like to be reached, in their words. */
  words: string | null
}

/** How to reach somebody, with what is safe always beside the number. */
export function ReachPerson({ name, numbers, words }: ReachPersonProps) {
  return (
    <section className="stack stack-small" aria-labelledby="reaching">
      <h2 id="reaching">
        Reaching <bdi>{name}</bdi>
      </h2>
      {numbers.map(({ id, number, words: safe }) => (
        <div key={id}>
          <p>
            <PhoneLink number={number} about={`rings ${name}`} />
          </p>
          {safe && <p className="quiet">{safe}</p>}
        </div>
      ))}
      {numbers.length === 0 && <p className="quiet">No number here that you may ring.</p>}
      {words && <p className="quiet">{words}</p>}
    </section>
  )
}
