import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'

/** Works a mix out again around the same settings, with who was held by hand held. */
export function RenewalForm({ mixId, id, proposal }: { mixId: string; id: string; proposal: string }) {
  return (
    <Form method="post" action={`/mixes/${mixId}/renewal`}>
      <HiddenFields values={{ id, proposal }} />
      <Button variant="next" icon="again">
        Work it out again
      </Button>
    </Form>
  )
}
