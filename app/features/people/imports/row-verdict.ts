import type { ImportField } from './import-fields.ts'

export interface CellNote {
  /** Beside which cell it stands. */
  field: ImportField
  words: string
}

/** Whoever is here already and might be the one of a row: a person or a group, or an earlier row of the same list. */
export interface Alike {
  id: string
  name: string
  how: 'email' | 'phone' | 'name'
  /** Whether the name fits as well, so that it is hardly somebody else. */
  isSure: boolean
  /** Whether the row may be taken for them: not where somebody else carries them, and not an earlier row. */
  mayBe: boolean
  row?: number
  /** Only the name is the same, and they are reached elsewhere. */
  differs?: boolean
  /** They have a place at that experience already. */
  hasPlace?: boolean
}

/** What was found out about a row. */
export interface Verdict {
  mistakes: CellNote[]
  warnings: CellNote[]
  alike: Alike[]
}

export type RowChoice = 'skip' | 'same' | 'new'

/**
 * What is done with a row that is like somebody here, unless it is said otherwise. Who is surely here is left as they are, or, for an
 * experience, thought of; who only shares a number or an address, or only
 * a name and is reached elsewhere, is somebody new; who has the same name and nothing else is left for a look.
 */
export function suggestChoice(alike: readonly Alike[], { forExperience }: { forExperience: boolean }): RowChoice {
  const sure = alike.find(({ isSure }) => isSure)
  if (!sure) return alike.some(({ how, differs }) => how === 'name' && !differs) ? 'skip' : 'new'
  return forExperience && sure.mayBe && !sure.hasPlace ? 'same' : 'skip'
}

/** Who the row would be taken for. */
export const sameAs = (alike: readonly Alike[]) => alike.find(({ isSure, mayBe }) => isSure && mayBe) ?? alike.find(({ mayBe }) => mayBe)
