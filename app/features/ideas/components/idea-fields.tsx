import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

interface IdeaFieldsProps {
  localities: { id: string; name: string }[]
  communities: { id: string; name: string }[]
  mistakes: FormMistakes | undefined
}

/** What is asked of a new idea. */
export function IdeaFields({ localities, communities, mistakes }: IdeaFieldsProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  const [only] = localities
  return (
    <>
      <TextArea
        name="words"
        label="What could be different?"
        hint="In your own words and spelling. People in this locality can read it, with your first name."
        look="words"
        rows={4}
        defaultValue={typed.words}
        error={errors.words}
      />
      <Field
        name="title"
        label="A short name for it"
        hint="So that people can talk about it."
        defaultValue={typed.title}
        error={errors.title}
      />
      <ChoiceGroup
        name="where"
        label="Where does it belong?"
        options={localities.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={typed.where ?? (localities.length === 1 ? (only?.id ?? '') : '')}
        error={errors.where}
      />
      {communities.length > 0 && (
        <Select
          name="communityId"
          label="Is it about one community? You can leave this out."
          empty="All of it"
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed.communityId ?? ''}
        />
      )}
    </>
  )
}
