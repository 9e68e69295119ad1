import type { Kept } from './kept.ts'

/**
 * What we tell people about each table: the privacy page is drawn from it, and erasure walks its columns.
 * These are the bases the software is built for; a host checks them in its own data protection assessment.
 */
interface DataNote<Columns> {
  /** What the table holds, as people read it. */
  holds: string
  category: DataCategory
  /** UK GDPR article 6; null only where nobody is described. */
  basis: LawfulBasis | null
  /** UK GDPR article 9(2), where the words may say something of health, belief, origin or family. */
  article9: string | null
  /** How long it is kept, and what makes that true: the one place for the page, the job and its dry run. */
  kept: readonly [Kept, ...Kept[]]
  /** The columns that name a person by id. */
  personColumns: readonly (keyof Columns & string)[]
}

export type DataNotes<Tables> = { [Table in keyof Tables]: DataNote<Tables[Table]> }

export type DataCategory =
  | 'Who you are'
  | 'How to reach you'
  | 'Signing in'
  | 'Taking part'
  | 'Your words'
  | 'Walking with a coach'
  | 'Running things safely'
  | 'About no person'

export const consent = 'You said yes, and may take it back (consent: UK GDPR article 6(1)(a))'
export const needed =
  'Doing together what you were invited to needs it, and it is weighed against your own interests (legitimate interests: UK GDPR article 6(1)(f))'
export const law = 'The law asks us to keep data safe and to show that we do (legal obligation: UK GDPR articles 6(1)(c), 5(2) and 32)'
type LawfulBasis = typeof consent | typeof needed | typeof law

export const explicitConsent = 'You chose to write it down and said an explicit yes (explicit consent: UK GDPR article 9(2)(a))'
