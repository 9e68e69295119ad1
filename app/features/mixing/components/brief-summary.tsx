import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'

interface BriefSummaryProps {
  mixId: string
  lines: readonly { label: string; value: string }[]
  isDraft: boolean
}

/** What was asked for, and the way back to it. */
export function BriefSummary({ mixId, lines, isDraft }: BriefSummaryProps) {
  return (
    <section className="stack" aria-labelledby="brief">
      <h2 id="brief">The brief</h2>
      <dl className="facts">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LineLink to={`/mixes/new?from=${mixId}`}>Change the brief</LineLink>
      {isDraft && (
        <Form method="post" action={`/mixes/${mixId}/discarding`}>
          <Button variant="quiet" icon="bin">
            Put this draft away
          </Button>
        </Form>
      )}
    </section>
  )
}
