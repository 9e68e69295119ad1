import type { FormMistakes } from '#app/shared/read-form.ts'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { splitLanguages } from '../languages.ts'
import { bornBands, bornBandWords } from '../person-words.ts'
import { LanguageSelects } from './language-selects.tsx'
import { StrengthsFields } from './strengths-fields.tsx'

interface PersonFieldsProps {
  values?: Partial<Record<string, string>> | undefined
  mistakes?: FormMistakes | undefined
  communities: readonly { value: string; label: string }[]
  mine?: boolean | undefined
}

/** Their names, for adding somebody and for changing them. */
export function NameFields({ values = {}, mistakes }: Pick<PersonFieldsProps, 'values' | 'mistakes'>) {
  const { errors = {}, typed = values } = mistakes ?? {}
  return (
    <>
      <Field
        name="knownAs"
        label="Known as"
        hint="The name to call them by. The others in a cohort see only this one."
        autoComplete="off"
        defaultValue={typed.knownAs}
        error={errors.knownAs}
      />
      <Field name="familyName" label="Family name" autoComplete="off" defaultValue={typed.familyName} error={errors.familyName} />
    </>
  )
}

/** What else is asked about a person. All of it can be skipped. */
export function PersonFields({ values = {}, mistakes, communities, mine }: PersonFieldsProps) {
  const { errors = {}, typed = values } = mistakes ?? {}
  const bands = bornBands.map((value) => ({ value, label: bornBandWords[value] }))
  return (
    <>
      <StrengthsFields values={values} mistakes={mistakes} mine={mine} />
      {communities.length > 0 && (
        <Select
          name="communityId"
          label={mine ? 'Community you say you belong to' : 'Community they say they belong to'}
          empty="Not said"
          options={communities}
          defaultValue={typed.communityId}
          error={errors.communityId}
        />
      )}
      <LanguageSelects chosen={splitLanguages(typed.languages)} error={errors.languages} />
      <Select name="bornBand" label="Age" empty="Not asked" options={bands} defaultValue={typed.bornBand} error={errors.bornBand} />
      <Field
        name="gender"
        label="Gender"
        hint={mine ? 'In your own word.' : 'In their own word.'}
        autoComplete="off"
        defaultValue={typed.gender}
        error={errors.gender}
      />
    </>
  )
}
