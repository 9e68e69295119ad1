import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { choiceWords } from '../import-words.ts'
import type { ShownRow } from '../show-rows.ts'
import { sayAlike } from './row-table.tsx'

interface RowFieldsProps {
  shown: ShownRow
  cells: readonly { field: string; label: string; cell: string }[]
  maySame: boolean
  errors: Readonly<Record<string, string | undefined>>
  typed: Readonly<Record<string, string>> | undefined
}

/** The cells of a row to be mended, and what is done with it. */
export function RowFields({ shown, cells, maySame, errors, typed }: RowFieldsProps) {
  const isAlike = shown.alike.length > 0
  const ways = isAlike ? (['skip', 'same', 'new'] as const).filter((way) => way !== 'same' || maySame) : []
  const options = [
    ...(isAlike ? ways.map((value) => ({ value, label: choiceWords[value] })) : [{ value: 'bring in', label: 'Bring it in' }]),
    { value: 'leave out', label: 'Leave it out' },
  ]
  const chosen = shown.state === 'left_out' ? 'leave out' : isAlike ? (shown.choice ?? 'skip') : 'bring in'
  return (
    <>
      {cells.map(({ field, label, cell }) => (
        <Field key={field} name={field} label={label} defaultValue={typed?.[field] ?? cell} error={errors[field]} autoComplete="off" />
      ))}
      <ChoiceGroup
        name="choice"
        label="What is done with this row?"
        hint={isAlike ? shown.alike.map(sayAlike).join(' ') : undefined}
        options={options}
        chosen={typed?.choice ?? chosen}
        error={errors.choice}
      />
    </>
  )
}
