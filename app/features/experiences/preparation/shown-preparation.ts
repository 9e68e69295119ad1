import type { PreparationState } from './preparation-kinds.ts'

/** What a form of a preparation rests on. The words take part as they are sealed, since not everyone who writes may read them. */
export function shownOfPreparation(row: {
  state: PreparationState
  owner_id: string | null
  due_on: string | null
  sealed: string | null
}) {
  return { state: row.state, ownerId: row.owner_id ?? '', dueOn: row.due_on ?? '', words: row.sealed ?? '' }
}
