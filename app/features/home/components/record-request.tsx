import { Form } from '@remix-run/react'
import { answerWithinDays, requestKinds, requestKindWords } from '#app/features/people/record-requests/request-kinds.ts'
import { addDays, dayOf, sayDay } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

interface RecordRequestProps {
  id: string
  requests: { no: number; at: string; did: string }[]
  mistakes: FormMistakes | undefined
}

const saidBefore: Record<string, string> = {
  'record.correction': 'You asked for something to be put right.',
  'record.objection': 'You said there is something we should not hold or use.',
  'record.complaint': 'You complained about how your data was used.',
}

/** Asking for a correction, objecting, complaining: it goes to a named person, who answers by a day that is said at once. */
export function RecordRequest({ id, requests, mistakes }: RecordRequestProps) {
  return (
    <section id="asked" className="stack" aria-label="What you asked about your record">
      {requests.map(({ no, at, did }) => (
        <Notice key={no} variant="kept" title={saidBefore[did]}>
          Your named contact has it since {sayDay(dayOf(at))}. You hear from them by {sayDay(addDays(dayOf(at), answerWithinDays))}.
        </Notice>
      ))}
      <details open={mistakes !== undefined}>
        <summary>Something here is not right</summary>
        <Form method="post" className="stack">
          <HiddenFields values={{ id }} />
          <ChoiceGroup
            name="kind"
            label="What is it about?"
            hint="Your named contact reads it, nobody else. They answer by name, within four weeks."
            options={requestKinds.map((value) => ({ value, label: requestKindWords[value] }))}
            chosen={mistakes?.typed.kind ?? ''}
            error={mistakes?.errors.kind}
          />
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
