import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { askOf, kindWords, type PreparationKind } from '../preparation-kinds.ts'

interface AskFormProps {
  id: string
  placeId: string
  kind: PreparationKind
  /** Their own page, or one that an organiser or helper fills in for them. */
  isOwn: boolean
  contactName: string | null
  mistakes?: FormMistakes | undefined
}

/** One question: is this needed? With why, who sees it and how long, before the answer. */
export function AskForm({ id, placeId, kind, isOwn, contactName, mistakes }: AskFormProps) {
  const { title, about } = kindWords[kind]
  const { ask, yes, no } = askOf(kind)
  return (
    <Card variant="next" labelledBy="ask">
      <h2 id="ask">{title}</h2>
      <p>{about}</p>
      <AskNote
        why="So that it is arranged before the first day."
        who={
          contactName
            ? `You, your helper if you have one, and your organisers. ${contactName} looks after it.`
            : 'You, your helper if you have one, and your organisers.'
        }
        howLong="About a minute."
      />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id, kind }} />
        <ChoiceGroup
          name="needed"
          label={isOwn ? ask : `What they said to “${ask}”`}
          options={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
          ]}
          chosen={mistakes?.typed.needed}
          error={mistakes?.errors.needed}
        />
        <TextArea
          name="words"
          label="What would be right?"
          hint="For how long, for whom, what matters. You can leave it empty and talk about it instead."
          look="words"
          rows={3}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <Button variant="next" wide>
          {contactName ? `Tell ${contactName}` : 'Tell us'}
        </Button>
        <LineLink to={`/places/${placeId}/preparations`}>Not today</LineLink>
      </Form>
    </Card>
  )
}
