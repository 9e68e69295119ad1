import type { FormMistakes } from '#app/shared/read-form.ts'
import { Choice, ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { safeChoices, safeChoiceWords } from '../safe-contact.ts'
import { NameFields, PersonFields } from './person-fields.tsx'
import { ReachWordsField } from './reach-words-field.tsx'

interface NewPersonFieldsProps {
  mistakes: FormMistakes | undefined
  /** A steward asks for the name and how to reach them; the rest is for an organiser to ask. */
  asksLittle: boolean
  communities: readonly { value: string; label: string }[]
  organisations: readonly { value: string; label: string }[]
}

/** What can be said of somebody new, in the order in which one gets to know them. */
export function NewPersonFields({ mistakes, asksLittle, communities, organisations }: NewPersonFieldsProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <>
      <NameFields mistakes={mistakes} />
      {!asksLittle && <PersonFields mistakes={mistakes} communities={communities} />}
      <h2>How to reach them</h2>
      <ReachFields mistakes={mistakes} />
      <h2>Where they work or help</h2>
      {organisations.length > 0 && (
        <Select
          name="organisationId"
          label="Group or service they belong to"
          empty="None, or not said"
          options={organisations}
          defaultValue={typed.organisationId}
          error={errors.organisationId}
        />
      )}
      <Field name="job" label="Their job or part there" autoComplete="off" defaultValue={typed.job} error={errors.job} />
    </>
  )
}

function ReachFields({ mistakes }: Pick<NewPersonFieldsProps, 'mistakes'>) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  const safe = safeChoices.map((value) => ({ value, label: safeChoiceWords[value] }))
  return (
    <>
      <Field name="phone" label="Phone" type="tel" autoComplete="off" defaultValue={typed.phone} error={errors.phone} />
      <ChoiceGroup
        name="phoneSafe"
        label="How it is safe to use that number"
        hint="Ask before you note it. It will stand beside the number wherever it shows."
        options={safe}
        chosen={typed.phoneSafe}
        error={errors.phoneSafe}
      />
      <Field
        name="email"
        label="E-mail"
        type="email"
        hint="Theirs alone: whoever opens it can sign in as them."
        autoComplete="off"
        defaultValue={typed.email}
        error={errors.email}
      />
      <ReachWordsField mistakes={mistakes} />
      <Choice
        name="signsIn"
        value="yes"
        plain
        label="They may sign in"
        hint="With their e-mail. Before anything else they read who will see what."
        defaultChecked={!mistakes || typed.signsIn === 'yes'}
      />
    </>
  )
}
