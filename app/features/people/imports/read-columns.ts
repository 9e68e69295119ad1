import { fieldLabel, isField, listFields, type ImportField, type ImportKind } from './import-fields.ts'
import { isSensitive } from './sensitive-headings.ts'

interface Asked {
  kind: ImportKind
  headings: readonly string[]
  /** What was chosen for each column, by its place in the row. */
  chosenFor: (column: number) => string
}

/** What each column was said to be; or what is wrong with that, beside the column. */
export function readColumns({ kind, headings, chosenFor }: Asked) {
  const possible = listFields(kind)
  const columns = headings.map((heading, at): ImportField | null => {
    const chosen = chosenFor(at)
    return isField(chosen) && possible.includes(chosen) && !isSensitive(heading) ? chosen : null
  })
  const errors: Record<string, string> = {}
  columns.forEach((field, at) => {
    if (field && columns.indexOf(field) < at) errors[`column-${at}`] = `“${fieldLabel(field)}” is chosen above already`
  })
  const naming: ImportField[] = kind === 'organisations' ? ['name'] : ['knownAs', 'fullName']
  if (!columns.some((field) => field && naming.includes(field))) errors.form = 'Say which column holds the name.'
  return { columns, errors }
}
