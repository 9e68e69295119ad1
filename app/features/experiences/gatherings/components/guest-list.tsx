import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface GuestLine {
  id: string
  nickname: string
  came: string
  removed_at: string | null
}

/** Who came in by the code, by the names they chose, and a way to put one out. */
export function GuestList({ gatheringId, guests }: { gatheringId: string; guests: readonly GuestLine[] }) {
  return (
    <section className="stack" aria-labelledby="guests">
      <h2 id="guests">Who came in</h2>
      {guests.length === 0 && <p className="quiet">Nobody has come in by the code yet.</p>}
      <Steps label="Guests">
        {guests.map(({ id, nickname, came, removed_at }) => (
          <StepItem
            key={id}
            icon="people"
            title={<bdi>{nickname}</bdi>}
            side={
              !removed_at && (
                <Form method="post" action={`/gatherings/${gatheringId}/door/removal`}>
                  <HiddenFields values={{ guestId: id }} />
                  <Button variant="quiet" about={nickname}>
                    See out
                  </Button>
                </Form>
              )
            }
          >
            {removed_at ? 'Is out of the room. What they put up is still there.' : `Came in at ${came}`}
          </StepItem>
        ))}
      </Steps>
    </section>
  )
}
