import { Link } from '@remix-run/react'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { stateWords } from '../check-in-words.ts'
import type { listHelped } from '../queries/coachings.server.ts'
import { sayTimes } from '../shown-check-in.ts'

type HelpedRow = Awaited<ReturnType<typeof listHelped>>[number]

/** The talks ahead of somebody the viewer helps: when, with whom, and whether a time is agreed. */
export function Helped({ talks }: { talks: HelpedRow[] }) {
  return (
    <section className="stack" aria-labelledby="helped">
      <h2 id="helped">For people you help</h2>
      <p className="quiet">You can agree to a time for them. What they talk about stays with them.</p>
      <Steps label="Talks ahead of people you help">
        {talks.map((talk) => (
          <StepItem
            key={talk.id}
            icon="plan"
            title={
              <Link to={`/check-ins/${talk.id}`}>
                <bdi>{talk.known_as}</bdi> and <bdi>{talk.coach_known_as}</bdi>
              </Link>
            }
          >
            {sayTimes(talk)}. {stateWords[talk.state]}.
          </StepItem>
        ))}
      </Steps>
    </section>
  )
}
