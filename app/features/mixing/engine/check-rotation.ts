/** What a rotation comes to, counted from its words alone; `problem` where it is not one. */
export type CheckedRotation = { ok: true; repeats: number } | { ok: false; problem: string }

/** Whether everybody, numbered from 0, sits in one group of the right size in every session, and how many meetings are not a pair's first. */
export function checkRotation(
  { groups, size, sessions }: { groups: number; size: number; sessions: number },
  rotation: readonly (readonly (readonly number[])[])[],
): CheckedRotation {
  if (rotation.length !== sessions) return { ok: false, problem: `${rotation.length} sessions instead of ${sessions}` }
  const met = new Map<string, number>()
  for (const [at, session] of rotation.entries()) {
    const everyone = new Set(session.flat())
    const areAllThere = everyone.size === groups * size && [...everyone].every((person) => person >= 0 && person < groups * size)
    if (session.length !== groups || session.some((group) => group.length !== size) || !areAllThere)
      return { ok: false, problem: `session ${at + 1} does not seat everybody once in ${groups} groups of ${size}` }
    for (const group of session)
      group.forEach((a, seat) =>
        group.slice(seat + 1).forEach((b) => {
          const pair = `${Math.min(a, b)} ${Math.max(a, b)}`
          met.set(pair, (met.get(pair) ?? 0) + 1)
        }),
      )
  }
  return { ok: true, repeats: [...met.values()].reduce((sum, times) => sum + times - 1, 0) }
}
