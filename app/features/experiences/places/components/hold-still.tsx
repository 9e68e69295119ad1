import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'

interface Held {
  placeId: string
  name: string
  isHeld: boolean
}

const actionOf = ({ placeId, isHeld }: Held) => (isHeld ? `/places/${placeId}/pin/removal` : `/places/${placeId}/pin`)

/** Holds a place still, so that no mix moves its person to another date; or lets it go. `to` is where to go back to. */
export function HoldStill({ to, ...held }: Held & { to: string }) {
  return (
    <Form method="post" action={actionOf(held)} preventScrollReset>
      <HiddenFields values={{ to }} />
      <Button about={held.name} icon="pin">
        {held.isHeld ? 'Let go' : 'Hold this place still'}
      </Button>
    </Form>
  )
}

const formOfList = 'hold-still'

/** For a list: one form for all its buttons. */
export function HoldStillForm({ to }: { to: string }) {
  return (
    <Form method="post" id={formOfList} preventScrollReset>
      <HiddenFields values={{ to }} />
    </Form>
  )
}

/** The same in a row of such a list. */
export function HoldStillButton(held: Held) {
  const words = held.isHeld ? 'Let go' : 'Hold'
  return (
    <Button variant="quiet" form={formOfList} formAction={actionOf(held)} aria-label={`${words} ${held.name}`}>
      {words}
    </Button>
  )
}
