import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { valueMissing } from '../value-question.ts'

interface Receipt {
  id: string
  known_as: string
  at: string
  agreed_at: string | null
}

interface WriteForSomeoneProps {
  id: string
  /** Where the phone sends what it kept. */
  phonePath: string
  people: readonly { value: string; label: string }[]
  receipts: readonly Receipt[]
  isOpen: boolean
  mistakes: FormMistakes | undefined
}

/** For who has no phone, or would rather speak: their words, typed by somebody they asked. It is kept who did. */
export function WriteForSomeone({ id, phonePath, people, receipts, isOpen, mistakes }: WriteForSomeoneProps) {
  const only = people.length === 1 ? people[0]?.value : undefined
  return (
    <section className="stack" aria-labelledby="for-someone">
      <h2 id="for-someone">Written for someone else</h2>
      <details open={isOpen}>
        <summary>Write down what somebody says</summary>
        <Form method="post" className="stack" data-phone={phonePath} data-missing={valueMissing}>
          <HiddenFields values={{ id }} />
          <Select
            name="for_id"
            label="Whose words are they?"
            hint="They see that you wrote it down. So does whoever holds the room."
            options={people}
            {...(only === undefined && { empty: 'Choose a person' })}
            defaultValue={mistakes?.typed.for_id ?? only}
            error={mistakes?.errors.for_id}
          />
          <TextArea
            name="words"
            id="their-words"
            look="words"
            label="In their own words"
            hint="As they say it. Read it back to them."
            maxLength={2000}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <ChoiceGroup
            name="agreed"
            label="Did they agree to it as it stands?"
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'Not yet. They can say so later' },
            ]}
            chosen={mistakes?.typed.agreed ?? 'no'}
            error={mistakes?.errors.agreed}
          />
          <Button variant="plain" wide>
            Put it up for them
          </Button>
        </Form>
      </details>
      <Receipts receipts={receipts} />
    </section>
  )
}

/** That it was written down, for whom, and whether they agreed. The words are theirs and not shown again. */
function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  if (receipts.length === 0) return null
  return (
    <Steps label="Written by you">
      {receipts.map(({ id, known_as, at, agreed_at }) => (
        <StepItem
          key={id}
          icon="pencil"
          title={
            <>
              Written by you for <bdi>{known_as}</bdi>
            </>
          }
        >
          At {at}. Agreed by <bdi>{known_as}</bdi>: {agreed_at ? 'yes' : 'no'}.
        </StepItem>
      ))}
    </Steps>
  )
}
