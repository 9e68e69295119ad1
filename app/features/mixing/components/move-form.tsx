import { Form } from '@remix-run/react'
import { voiceWords, type Voice } from '#app/shared/voices.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { circleName } from '../circle-names.ts'

interface MoveFormProps {
  mixId: string
  seen: string
  people: readonly { id: string; fullName: string; voice: Voice; circle: number }[]
  circleCount: number
  typed?: Record<string, string>
  errors?: Partial<Record<'placeId' | 'circle' | 'seen', string>>
}

/** Moves one person of a draft to another circle. */
export function MoveForm({ mixId, seen, people, circleCount, typed = {}, errors = {} }: MoveFormProps) {
  return (
    <Form method="post" action={`/mixes/${mixId}/seats`} className="stack">
      <HiddenFields values={{ seen }} />
      <Select
        name="placeId"
        label="Who moves?"
        empty="Choose somebody"
        options={people.map(({ id, fullName, voice, circle }) => ({
          value: id,
          label: `${fullName} · ${voiceWords[voice]} · ${circleName(circle)}`,
        }))}
        defaultValue={typed.placeId ?? ''}
        error={errors.placeId}
      />
      <ChoiceGroup
        name="circle"
        label="To which circle?"
        options={Array.from({ length: circleCount }, (_, circle) => ({ value: String(circle), label: circleName(circle) }))}
        chosen={typed.circle ?? ''}
        error={errors.circle}
        inRow
      />
      <Button icon="arrange">Move and count again</Button>
    </Form>
  )
}
