import type { Voice } from './voices.ts'

/** One thing somebody waits for from the reader of “Today”. Each feature lists its own; home orders them by who has waited longest. */
export interface WaitingItem {
  id: string
  /** Since when it waits, as an instant. */
  since: string
  /** Who waits; null where it is nobody in particular. */
  who: { name: string; voice: Voice | null } | null
  title: string
  /** One quiet line under the title. */
  quiet: string
  to: string
  /** What the button says. */
  action: string
}
