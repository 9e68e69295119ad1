import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import type { ByHandFields } from './move-by-hand.tsx'

/** Holds one person where they are, or lets them go. */
export function HoldForm({ mixId, proposal, seen, session, placeId, isHeld }: ByHandFields & { placeId: string; isHeld: boolean }) {
  return (
    <Form method="post" action={`/mixes/${mixId}/holds`}>
      <HiddenFields values={{ proposal, seen, session, placeId, isHeld: isHeld ? 'no' : 'yes' }} />
      <Button icon="lock" variant={isHeld ? 'quiet' : 'plain'}>
        {isHeld ? 'Let go' : 'Hold here'}
      </Button>
    </Form>
  )
}
