import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'

interface HoldStillProps {
  placeId: string
  name: string
  isHeld: boolean
  /** Where to go back to. */
  to: string
  /** In a list, where each row has one. */
  brief?: boolean
}

/** Holds a place still, so that no mix moves its person to another date; or lets it go. */
export function HoldStill({ placeId, name, isHeld, to, brief = false }: HoldStillProps) {
  return (
    <Form method="post" action={isHeld ? `/places/${placeId}/pin/removal` : `/places/${placeId}/pin`} preventScrollReset>
      <input type="hidden" name="to" value={to} />
      <Button variant={brief ? 'quiet' : 'plain'} about={name} {...(!brief && { icon: 'pin' as const })}>
        {isHeld ? 'Let go' : brief ? 'Hold' : 'Hold this place still'}
      </Button>
    </Form>
  )
}
