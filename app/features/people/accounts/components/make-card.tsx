import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { isLive } from '../card-code.ts'
import type { ShownCard } from './card-state.tsx'

interface MakeCardProps {
  /** Of the card to be. */
  id: string
  person: { id: string; knownAs: string }
  card: (Pick<ShownCard, 'state' | 'hasPin'> & { id: string }) | null
  mayMake: boolean
}

/** A first card, another one, one with a new PIN, or none any more: a tap each. */
export function MakeCard({ id, person, card, mayMake }: MakeCardProps) {
  if (!mayMake) return <p className="quiet">An organiser makes cards, and stops them. Ring one if this card is lost.</p>
  return (
    <>
      <section className="stack stack-small" aria-labelledby="make">
        <h2 id="make">{card ? 'Lost, worn out, or not to be found?' : 'Make a card'}</h2>
        <p>
          {card?.hasPin ? 'The old one stops at once. The new one asks for the same PIN.' : 'They choose their PIN when they first use it.'}
        </p>
        <Form method="post" preventScrollReset={false}>
          <HiddenFields values={{ id }} />
          <Button variant="next" icon="print">
            {card ? 'Make a new card' : 'Make a card'}
          </Button>
        </Form>
      </section>
      {card?.hasPin && (
        <section className="stack stack-small" aria-labelledby="new-pin">
          <h2 id="new-pin">Have they forgotten their PIN?</h2>
          <p>
            Then whoever first uses the new card chooses another. So give it into their own hand. They are told by e-mail, if they have one,
            and so is the person named for them.
          </p>
          <Form method="post">
            <HiddenFields values={{ id, new_pin: 'yes' }} />
            <Button icon="print">Make a card with a new PIN</Button>
          </Form>
        </section>
      )}
      {card && isLive(card.state) && (
        <section className="stack stack-small" aria-labelledby="stop">
          <h2 id="stop">No card any more?</h2>
          <p>It opens nothing from then on, and whoever came in by it is signed out.</p>
          <Form method="post" action={`/people/${person.id}/card/stopping`}>
            <HiddenFields values={{ card: card.id }} />
            <Button variant="care" icon="cross">
              Stop the card
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}
