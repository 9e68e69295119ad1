import { LineLink } from '#app/ui/line-link.tsx'
import { sayCount } from '#app/shared/words.ts'

interface CancelledProps {
  /** Everyone who was coming or had been asked, and whether mail reaches them. */
  told: readonly { placeId: string; personId: string; knownAs: string; isMailable: boolean }[]
}

/** What is left of a cancelled experience for its organiser: who was told by e-mail, and who is to be rung. */
export function ExperienceCancelled({ told }: CancelledProps) {
  const toRing = told.filter(({ isMailable }) => !isMailable)
  const byMail = told.length - toRing.length
  return (
    <div className="stack stack-large">
      <p>
        {sayCount(byMail, {
          one: 'One person was told by e-mail.',
          other: '# people were told by e-mail.',
          none: 'Nobody had to be told by e-mail.',
        })}
      </p>
      {toRing.length > 0 && (
        <section className="stack stack-small" aria-labelledby="ring">
          <h2 id="ring">To ring</h2>
          <p>There is no e-mail address for these, so somebody rings them.</p>
          <ul>
            {toRing.map(({ placeId, personId, knownAs }) => (
              <li key={placeId}>
                <LineLink to={`/people/${personId}`}>
                  <bdi>{knownAs}</bdi>
                </LineLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
