import { Form } from '@remix-run/react'
import type { Keeper } from '#app/features/people/record-requests/queries/keepers.server.ts'
import type { MyRequest } from '#app/features/people/record-requests/queries/requests.server.ts'
import { requestKinds, requestKindWords } from '#app/features/people/record-requests/request-kinds.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { AskedBefore } from './asked-before.tsx'

interface RecordRequestProps {
  id: string
  today: string
  requests: MyRequest[]
  keepers: Keeper[]
  mistakes: FormMistakes | undefined
}

const whatTheyAre: Record<Keeper['as'], string> = {
  contact: 'Your named contact',
  organiser: 'Organises here',
  steward: 'Looks after this site',
}

/** Asking for a correction, objecting, complaining: it goes to a named person, who answers by a day that is said at once. */
export function RecordRequest({ id, today, requests, keepers, mistakes }: RecordRequestProps) {
  return (
    <section id="asked" className="stack" aria-label="Asking about your record">
      {requests.map((request) => (
        <AskedBefore key={request.id} request={request} today={today} />
      ))}
      <details open={mistakes !== undefined}>
        <summary>Something here is not right</summary>
        <Form method="post" className="stack">
          <HiddenFields values={{ id }} />
          <ChoiceGroup
            name="kind"
            label="What is it about?"
            hint="They answer by name, within four weeks."
            options={requestKinds.map((value) => ({ value, label: requestKindWords[value] }))}
            chosen={mistakes?.typed.kind ?? ''}
            error={mistakes?.errors.kind}
          />
          {keepers.length > 1 && (
            <ChoiceGroup
              name="keeperId"
              label="Who should read it?"
              hint="Nobody else reads it. If it is about one of them, choose another."
              options={keepers.map(({ id: value, name, as }) => ({ value, label: name, hint: whatTheyAre[as] }))}
              chosen={mistakes?.typed.keeperId ?? keepers[0]?.id ?? ''}
            />
          )}
          <TextArea
            name="words"
            label="In your own words"
            look="words"
            rows={3}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <Button>Tell them</Button>
        </Form>
      </details>
    </section>
  )
}
