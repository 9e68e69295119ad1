import type { Rotation } from '#app/features/mixing/engine/rotations/rotation.ts'

/** Meetings of any pair after its first, counted afresh; undefined unless everybody is in one group of the right size in every session. */
export function recount(rotation: Rotation, { groups, size }: { groups: number; size: number }): number | undefined {
  const met = new Set<string>()
  let repeats = 0
  for (const session of rotation) {
    const everyone = session.flat().toSorted((a, b) => a - b)
    const isWhole = everyone.length === groups * size && everyone.every((person, at) => person === at)
    if (session.length !== groups || session.some((group) => group.length !== size) || !isWhole) return undefined
    for (const group of session)
      for (const a of group)
        for (const b of group) {
          if (a >= b) continue
          if (met.has(`${a} ${b}`)) repeats++
          met.add(`${a} ${b}`)
        }
  }
  return repeats
}
