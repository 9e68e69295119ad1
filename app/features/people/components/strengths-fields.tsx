import type { FormMistakes } from '#app/shared/read-form.ts'
import { TextArea } from '#app/ui/text-area.tsx'

interface StrengthsFieldsProps {
  values?: Partial<Record<string, string>> | undefined
  mistakes?: FormMistakes | undefined
  /** Asked of oneself, not about somebody. */
  mine?: boolean | undefined
}

/** What somebody brings, and what they want to be part of: asked before anything else. */
export function StrengthsFields({ values = {}, mistakes, mine }: StrengthsFieldsProps) {
  const { errors = {}, typed = values } = mistakes ?? {}
  return (
    <>
      <TextArea
        name="strengths"
        label={mine ? 'What you bring' : 'What they bring'}
        hint={
          mine ? 'What you are good at, or glad to be asked about.' : 'What they are good at, or glad to be asked about. In their words.'
        }
        look="words"
        defaultValue={typed.strengths}
        error={errors.strengths}
      />
      <TextArea
        name="wants"
        label={mine ? 'What you want to be part of' : 'What they want to be part of'}
        hint={mine ? 'Big or small.' : 'Big or small. In their words.'}
        look="words"
        defaultValue={typed.wants}
        error={errors.wants}
      />
    </>
  )
}
