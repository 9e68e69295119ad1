import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { askOf, type PreparationKind } from '../preparation-kinds.ts'

interface OwnFormProps {
  seen: string
  said: { state: string; words: string }
  ownerName: string | null
  back: string
  keepMine: boolean
  kind: PreparationKind
  mistakes?: FormMistakes | undefined
}

/** What the person themself says of one preparation. */
export function OwnForm({ seen, said, ownerName, back, keepMine, kind, mistakes }: OwnFormProps) {
  return (
    <Form method="post" className="stack">
      <AskNote
        why="So that it is right before the first day."
        who={
          ownerName
            ? `You, your helper if you have one, and your organisers. ${ownerName} looks after it.`
            : 'You, your helper if you have one, and your organisers.'
        }
        howLong="About a minute."
      />
      <HiddenFields values={{ seen }} />
      <ChoiceGroup
        name="state"
        label={askOf(kind).ask}
        options={[
          { value: 'wanted', label: askOf(kind).yes },
          { value: 'not_needed', label: askOf(kind).no },
          { value: 'ready', label: 'It is sorted out' },
        ]}
        chosen={said.state === 'arranging' ? 'wanted' : said.state}
        error={mistakes?.errors.state}
      />
      <TextArea
        name="words"
        label="What would be right?"
        hint="For how long, for whom, what matters."
        look="words"
        defaultValue={said.words}
        error={mistakes?.errors.words}
      />
      <Button variant="next" wide>
        {keepMine ? 'Keep mine instead' : 'Keep it'}
      </Button>
      <LineLink to={back}>Leave it as it is</LineLink>
    </Form>
  )
}
