import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'

/** Somebody typed these words for their author, who has not agreed to them yet. */
export function AgreeCard({ id, by }: { id: string; by: string }) {
  return (
    <Card variant="next" labelledBy="agree">
      <h2 id="agree">
        <bdi>{by}</bdi> wrote this down for you
      </h2>
      <p>Is it what you meant? If not, change it or take it back.</p>
      <Form method="post" action={`/contributions/${id}/agreement`} className="row">
        <Button variant="next">That is what I meant</Button>
        <LineLink to={`/contributions/${id}/edit`}>Change it</LineLink>
      </Form>
    </Card>
  )
}
