import type { FormMistakes } from '#app/shared/read-form.ts'
import { Field } from '#app/ui/field.tsx'

interface ReachWordsFieldProps {
  values?: Partial<Record<string, string>> | undefined
  mistakes?: FormMistakes | undefined
  mine?: boolean | undefined
}

/** When and how somebody likes to be reached, in their words. It stands beside every number of theirs. */
export function ReachWordsField({ values = {}, mistakes, mine }: ReachWordsFieldProps) {
  const { errors = {}, typed = values } = mistakes ?? {}
  return (
    <Field
      name="reachWords"
      label={mine ? 'When and how it is good to reach you' : 'When and how it is good to reach them'}
      hint="Like: by phone, not in the mornings."
      autoComplete="off"
      defaultValue={typed.reachWords}
      error={errors.reachWords}
    />
  )
}
