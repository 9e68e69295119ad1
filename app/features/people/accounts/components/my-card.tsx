import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { CardState, type ShownCard } from './card-state.tsx'

/** One’s own paper card, and the way to stop it when it is lost. */
export function MyCard({ card, today }: { card: ShownCard & { id: string }; today: string }) {
  return (
    <section className="stack stack-small" aria-labelledby="my-card">
      <h2 id="my-card">Your paper card</h2>
      <CardState card={card} today={today} />
      <p>Lost it? Stop it here. Where you came in with it you are signed out, and whoever gave it to you can make a new one.</p>
      <Form method="post" action="/me/devices/card">
        <HiddenFields values={{ card: card.id }} />
        <Button variant="quiet">Stop the card</Button>
      </Form>
    </section>
  )
}
