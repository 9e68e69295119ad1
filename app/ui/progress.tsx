import { classes } from './classes.ts'
import type { Voice } from '#app/shared/voices.ts'

interface ProgressProps {
  label: string
  here: number
  of: number
  voice?: Exclude<Voice, 'young'> | undefined
}

/** A bar for many things. The words beside it say the same. */
export function Progress({ label, here, of, voice }: ProgressProps) {
  return <progress className={classes('progress', voice && `progress-${voice}`)} aria-label={label} value={here} max={of} />
}

/** Up to eight things, each done or not, and the count in words. */
export function Pips({ here, of, words }: { here: number; of: number; words: string }) {
  return (
    <span className="pips" data-on={here} data-off={of - here}>
      {words}
    </span>
  )
}
