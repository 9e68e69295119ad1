import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import type { Elsewhere, WouldBe } from '../why-not-there.ts'
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
  const go = (to: string, words: string, about: string) =>
    mayMove && <GoForm fields={fields} placeId={placeId} to={to} words={words} about={about} />
  return (
    <section className="stack" aria-labelledby="elsewhere">
      <h2 id="elsewhere">And why not elsewhere</h2>
      <p className="small quiet">Rules about who sits with whom are checked when you move somebody.</p>
      {others.map(({ spot, name: there, swap, ...going }) => (
        <section key={spot ?? 'waiting'} className="card stack stack-small" aria-label={there}>
          <h3>{there}</h3>
          <div className="row row-apart">
            <p>{sayWouldBe(going)}</p>
            {going.refused === null && go(`to:${spot ?? 'waiting'}`, 'Move here', `${name} to ${there}`)}
          </div>
          {swap && (
            <div className="row row-apart">
              <p>
                Changing places with <bdi>{swap.name}</bdi>: {sayWouldBe(swap)}
              </p>
              {go(`with:${swap.placeId}`, 'Change places', `${name} and ${swap.name}`)}
            </div>
          )}
        </section>
      ))}
    </section>
  )
}

function sayWouldBe({ refused, changes }: WouldBe) {
  if (refused !== null) return refused
  return changes.length > 0 ? changes.join(' ') : 'No worse than now.'
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
