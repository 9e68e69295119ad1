import type { FormMistakes } from '#app/shared/read-form.ts'

/** The field of a form that asks for a coach’s room. */
export const roomField = (coachId: string) => `room-${coachId}`

type Capacities = { ok: true; capacities: Record<string, number> } | { ok: false; mistakes: FormMistakes }

const most = 20

/** How many more people each coach can walk with, as it was written; nothing written is none. */
export function readCapacities(typed: Readonly<Record<string, string>>, coachIds: readonly string[]): Capacities {
  const written = coachIds.map((id) => [id, (typed[roomField(id)] ?? '').trim() || '0'] as const)
  const wrong = written.filter(([, number]) => !/^\d{1,2}$/.test(number) || Number(number) > most)
  if (wrong.length > 0) {
    const errors = Object.fromEntries(wrong.map(([id]) => [roomField(id), `Write a whole number from 0 to ${most}`]))
    return { ok: false, mistakes: { errors, typed } }
  }
  return { ok: true, capacities: Object.fromEntries(written.map(([id, number]) => [id, Number(number)])) }
}
