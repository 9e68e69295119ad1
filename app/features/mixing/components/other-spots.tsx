import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import type { Elsewhere } from '../why-not-there.ts'
import type { ByHandFields } from './move-by-hand.tsx'

interface OtherSpotsProps {
  others: readonly Elsewhere[]
  name: string
  fields: ByHandFields
  placeId: string
  mayMove: boolean
}

/** Why not somewhere else: for each other circle, experience or coach, what would change. */
export function OtherSpots({ others, name, fields, placeId, mayMove }: OtherSpotsProps) {
  if (others.length === 0) return null
  return (
    <section className="stack" aria-labelledby="elsewhere">
      <h2 id="elsewhere">And why not elsewhere</h2>
      <p className="small quiet">Rules about who sits with whom are checked when you move somebody.</p>
      {others.map(({ spot, name: there, withId, withName, refused, changes }) => (
        <section key={spot ?? 'waiting'} className="card row row-apart" aria-label={there}>
          <div>
            <h3>{there}</h3>
            <p>
              {withName !== null && refused === null && (
                <>
                  By changing places with <bdi>{withName}</bdi>.{' '}
                </>
              )}
              {refused ?? (changes.length > 0 ? changes.join(' ') : 'No worse than now.')}
            </p>
          </div>
          {mayMove && refused === null && (
            <GoForm
              fields={fields}
              placeId={placeId}
              to={withId === null ? `to:${spot ?? 'waiting'}` : `with:${withId}`}
              words={withName === null ? 'Move here' : 'Change places'}
              about={withName === null ? `${name} to ${there}` : `${name} and ${withName}`}
            />
          )}
        </section>
      ))}
    </section>
  )
}

function GoForm({
  fields: { mixId, ...fields },
  placeId,
  to,
  words,
  about,
}: {
  fields: ByHandFields
  placeId: string
  to: string
  words: string
  about: string
}) {
  return (
    <Form method="post" action={`/mixes/${mixId}/seats`} className="no-print">
      <HiddenFields values={{ ...fields, placeId, to }} />
      <Button icon="arrange" about={about}>
        {words}
      </Button>
    </Form>
  )
}
