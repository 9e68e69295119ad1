import { addDays } from '#app/shared/dates.ts'

const usualDays = 10

/** The day a new invitation is usually answered by: ten days ahead, but before the first day while that can be. */
export function usualAnswerBy({ today, firstOn, lastOn }: { today: string; firstOn: string; lastOn: string }) {
  const usual = addDays(today, usualDays)
  const eve = addDays(firstOn, -1)
  if (usual <= eve) return usual
  return eve >= today ? eve : lastOn
}
