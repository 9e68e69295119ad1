import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { importKinds, type ImportKind } from '../import-fields.ts'
import { kindWords } from '../import-words.ts'
import { FileField } from './file-field.tsx'

interface UploadFieldsProps {
  kind: ImportKind
  experienceId: string | null
  experiences: readonly { id: string; name: string }[]
  mistakes: FormMistakes | undefined
}

/** What is in the list, and the list itself: a file, or rows that were copied. */
export function UploadFields({ kind, experienceId, experiences, mistakes }: UploadFieldsProps) {
  const kinds = experiences.length > 0 ? importKinds : importKinds.filter((one) => one !== 'candidates')
  return (
    <>
      <ChoiceGroup
        name="kind"
        label="What is in your list?"
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
        chosen={mistakes?.typed.kind ?? kind}
        error={mistakes?.errors.kind}
      />
      {experiences.length > 0 && (
        <Select
          name="experienceId"
          label="Which experience?"
          hint="Only for people to think of. Whoever is new is added as well."
          empty="None"
          options={experiences.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={mistakes?.typed.experienceId ?? experienceId ?? ''}
          error={mistakes?.errors.experienceId}
        />
      )}
      <FileField
        name="file"
        label="A file from your spreadsheet"
        hint="An Excel workbook (.xlsx; its first sheet is read) or CSV, up to 5 MB and 10,000 rows."
        accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        error={mistakes?.errors.file}
      />
      <TextArea
        name="pasted"
        label="Or paste rows here"
        hint="Copy them in your spreadsheet, with the row of headings."
        rows={6}
        spellCheck={false}
        defaultValue={mistakes?.typed.pasted}
        error={mistakes?.errors.pasted}
      />
    </>
  )
}
