import { Form, Link } from '@remix-run/react'
import { sayDays } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface OriginsProps {
  experienceId: string
  origins: readonly { id: string; name: string; first_on: string; last_on: string }[]
  /** Nobody has been asked yet, so it can be taken back. */
  canPart: boolean
  today: string
}

/** What was brought together into this experience. The originals stay as they were. */
export function Origins({ experienceId, origins, canPart, today }: OriginsProps) {
  return (
    <section className="stack" aria-labelledby="origins">
      <h2 id="origins">Brought together here</h2>
      <Steps label="Brought together here">
        {origins.map(({ id, name, first_on, last_on }) => (
          <StepItem
            key={id}
            icon="people"
            title={<Link to={`/experiences/${id}`}>{name}</Link>}
            side={
              canPart && (
                <Form method="post" action={`/experiences/${experienceId}/lineage/parting`}>
                  <input type="hidden" name="from" value={id} />
                  <Button variant="quiet" about={name}>
                    Take this back
                  </Button>
                </Form>
              )
            }
          >
            {sayDays(first_on, last_on, today)}. It stays as it was, to look at.
          </StepItem>
        ))}
      </Steps>
      {!canPart && <p className="small quiet">It can be taken back only while nobody here has been asked.</p>}
    </section>
  )
}
