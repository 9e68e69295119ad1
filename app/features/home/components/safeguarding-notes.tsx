import { sayChoice } from '#app/shared/words.ts'

/** The one thing that is not in anybody's record, said the same to everyone, and whom to ask for it. */
export function SafeguardingNotes({ leads }: { leads: readonly string[] }) {
  return (
    <section aria-labelledby="safeguarding-notes" className="stack-small">
      <h2 id="safeguarding-notes">What is not on this page</h2>
      <p>
        Safeguarding notes, whether there are any about you or not, are neither here nor in the copy. They can put somebody else in danger,
        so you ask for them in person.
      </p>
      <p>
        {leads.length > 0
          ? `Ask ${sayChoice(leads)}, who look after safeguarding here.`
          : 'Ask the person who invited you who looks after safeguarding.'}
      </p>
    </section>
  )
}
