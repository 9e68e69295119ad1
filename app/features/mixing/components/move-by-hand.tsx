import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { voiceWords } from '#app/shared/voices.ts'
import type { Spot } from '../arrange-proposal.ts'

export interface ByHandFields {
  mixId: string
  proposal: string
  /** The version of the proposal that is looked at. */
  seen: string
  /** The session that is looked at; empty where there are none. */
  session: string
}

interface MoveByHandProps extends ByHandFields {
  spots: readonly Spot[]
  /** Set where the page is about one person, who needs no choosing. */
  placeId?: string
  typed?: Record<string, string>
  errors?: Partial<Record<string, string>>
}

/** Moves one person of a draft, or lets two change places. */
export function MoveByHand({ mixId, proposal, seen, session, spots, placeId, typed = {}, errors = {} }: MoveByHandProps) {
  const people = spots.flatMap(({ name, spot, seats }) => seats.map((seat) => ({ ...seat, at: name, spot })))
  const here = people.find(({ id }) => id === placeId)
  const elsewhere = spots.filter(({ spot }) => !here || spot !== here.spot)
  return (
    <Form method="post" action={`/mixes/${mixId}/seats`} className="stack">
      <HiddenFields values={{ proposal, seen, session, ...(placeId && { placeId }) }} />
      {!placeId && (
        <Select
          name="placeId"
          label="Who moves?"
          empty="Choose somebody"
          options={people.map(({ id, fullName, voice, at }) => ({ value: id, label: `${fullName} · ${voiceWords[voice]} · ${at}` }))}
          defaultValue={typed.placeId ?? ''}
          error={errors.placeId}
        />
      )}
      <Select
        name="to"
        label="Where to?"
        empty="Choose where"
        options={[
          ...elsewhere.map(({ spot, name }) => ({ value: `to:${spot ?? 'waiting'}`, label: name })),
          ...people
            .filter(({ id, spot }) => id !== placeId && (!here || spot !== here.spot))
            .map(({ id, fullName, voice, at }) => ({
              value: `with:${id}`,
              label: `Change places with ${fullName} · ${voiceWords[voice]} · ${at}`,
            })),
        ]}
        defaultValue={typed.to ?? ''}
        error={errors.to}
      />
      <Button icon="arrange">Move and count again</Button>
    </Form>
  )
}
