import { sayCount } from '#app/shared/words.ts'
import type { TargetLine } from './summarise-targets.ts'

/** By how many a target is missed, after its name. */
export function sayMissed({ missing, tooMany }: Pick<TargetLine, 'missing' | 'tooMany'>) {
  if (missing > 0) return sayCount(missing, { one: 'one more is hoped for', other: '# more are hoped for' })
  return sayCount(tooMany, { one: 'one more than hoped for', other: '# more than hoped for' })
}

/** “8”, “9 to 11”, “3 or more”: what is hoped for. */
export function sayHope({ least, most }: Pick<TargetLine, 'least' | 'most'>, seats: number) {
  if (least === null || most === null) return 'not said'
  if (least === most) return String(least)
  if (most >= seats) return `${least} or more`
  return least === 0 ? `up to ${most}` : `${least} to ${most}`
}
