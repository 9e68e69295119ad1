import { sayDay, dayOf } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Card } from '#app/ui/card.tsx'
import { Choice, ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { sayAgo } from '../gone-quiet.ts'
import type { Step } from '../queries/words.server.ts'
import { lastStepAnswers, lastStepWords } from '../step-states.ts'

interface LastStepProps {
  step: Step
  name: string
  today: string
  mistakes: FormMistakes | undefined
}

/** Where every check-in begins: the small step from last time, and how it went. All three answers are good ones. */
export function LastStep({ step, name, today, mistakes }: LastStepProps) {
  return (
    <Card variant="next" labelledBy="last-step">
      <p className="small quiet">
        <b>Start here.</b> The last small step of <bdi>{name}</bdi>, {sayAgo(dayOf(step.madeAt), today)}
        {step.dueOn && `, for ${sayDay(step.dueOn, today)}`}
      </p>
      <h2 id="last-step">
        <span className="words">{step.words ?? 'Taken back'}</span>
      </h2>
      <ChoiceGroup
        name="last"
        label="How did it go?"
        options={lastStepAnswers.map((value) => ({ value, label: lastStepWords[value] }))}
        chosen={mistakes?.typed.last}
        error={mistakes?.errors.last}
        inRow
      />
    </Card>
  )
}

interface NoteAndNextProps {
  name: string
  note: string
  asksNext: boolean
  mistakes: FormMistakes | undefined
}

/** A line or two for both to read, and one small step next. Either can be left empty. */
export function NoteAndNext({ name, note, asksNext, mistakes }: NoteAndNextProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="stack" aria-labelledby="shared-note">
      <h2 id="shared-note">Shared note</h2>
      <p className="quiet">
        <Icon name="eye" /> <bdi>{name}</bdi> sees this at once. Thirty seconds is plenty.
      </p>
      <TextArea name="note" label="What we talked about, in a line or two" rows={3} defaultValue={typed.note ?? note} error={errors.note} />
      {asksNext && (
        <>
          <Field
            name="next"
            label="Next small step, in their words"
            hint="Small enough for a bad week."
            look="words"
            autoComplete="off"
            defaultValue={typed.next}
            error={errors.next}
          />
          <Choice
            name="agreed"
            value="yes"
            plain
            label={`${name} said it like this`}
            hint="Else they are asked whether it is what they meant."
            defaultChecked={typed.agreed === 'yes'}
          />
          <Field name="dueOn" label="By when, if there is a day" type="date" defaultValue={typed.dueOn} error={errors.dueOn} />
        </>
      )}
    </section>
  )
}
