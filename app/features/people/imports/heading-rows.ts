import type { ListRow } from './list-limits.ts'

/** States in which it can still be said what the columns are. */
export const isOpenToMatch = (state: string) => state === 'matching' || state === 'preview'

/** “Row 1: Known as, Family name, E-mail …” */
export function sayHeadingRow({ number, cells }: ListRow) {
  const words = cells.map((cell) => cell.trim()).filter(Boolean)
  const start = words.slice(0, 4).join(', ').slice(0, 80)
  return { value: String(number), label: words.length > 4 ? `Row ${number}: ${start} …` : `Row ${number}: ${start}` }
}
