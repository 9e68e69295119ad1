import { sayChoice } from '#app/shared/words.ts'
import { notHere } from '../record/not-here.ts'

/** The one thing that is not in anybody's record, said the same to everyone, and whom to ask for it. */
export function SafeguardingNotes({ leads }: { leads: readonly string[] }) {
  return (
    <section aria-labelledby="safeguarding-notes" className="stack-small">
      <h2 id="safeguarding-notes">What is not on this page</h2>
      <p>{notHere}</p>
      <p>{leads.length > 0 ? `Who to ask: ${sayChoice(leads)}.` : 'Ask the person who invited you who looks after safeguarding.'}</p>
    </section>
  )
}
