import { Form } from '@remix-run/react'
import { sayDay } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { sayRelease, type PreparationKind, type PreparationState } from '../preparation-kinds.ts'

interface OwnerFormProps {
  seen: string
  kind: PreparationKind
  state: PreparationState
  knownAs: string
  days: string
  dueOn: string | null
  mistakes?: FormMistakes | undefined
  today: string
}

/** One preparation as somebody sees it who was asked to look after it and knows no more than that. */
export function OwnerForm({ seen, kind, state, knownAs, days, dueOn, mistakes, today }: OwnerFormProps) {
  const isRelease = kind === 'release'
  return (
    <div className="stack">
      <p>
        {isRelease ? (
          <>
            <bdi>{knownAs}</bdi> would be away from work: {days}.
          </>
        ) : (
          <>
            For <bdi>{knownAs}</bdi>, {days}.
          </>
        )}
        {dueOn && ` We need to know by ${sayDay(dueOn, today)}.`}
      </p>
      {isRelease && <p className="quiet">So far: {sayRelease(state)}.</p>}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <ChoiceGroup
          name="state"
          label={isRelease ? 'Your answer' : 'How does it stand?'}
          options={
            isRelease
              ? [
                  { value: 'ready', label: 'I agree to these days' },
                  { value: 'arranging', label: 'Not yet: I will say by that day' },
                ]
              : [
                  { value: 'arranging', label: 'I have it in hand' },
                  { value: 'ready', label: 'It is arranged' },
                ]
          }
          chosen={state === 'ready' ? 'ready' : undefined}
          error={mistakes?.errors.state}
        />
        <Button variant="next" wide>
          Send the answer
        </Button>
      </Form>
      <p className="small quiet">You see that it was asked and how it stands. Anything more is between them and their organiser.</p>
    </div>
  )
}
