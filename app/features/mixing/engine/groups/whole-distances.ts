import type { GroupsInstance } from './groups-instance.ts'

/** Sums of distances stay below this, so that four of them and a threshold fit into 32 bits. */
const mostSum = 2 ** 28

/**
 * Distances as whole numbers, so that the search adds without rounding and every machine decides alike: a distance times `scale`, a power of
 * ten. All digits are kept where the sums of a group fit into 32 bits; else the last ones are rounded off for the search alone.
 */
export function wholeDistances({ people, most, distances, decimals }: GroupsInstance) {
  const widest = most.reduce((widest, size) => Math.max(widest, size), 0)
  const farthest = distances.reduce((farthest, distance) => Math.max(farthest, Math.abs(distance)), 0)
  let scale = 10 ** decimals
  while (farthest * scale * widest > mostSum) scale /= 10
  const whole = new Int32Array(people * people)
  for (let at = 0; at < whole.length; at++) whole[at] = Math.round((distances[at] ?? 0) * scale)
  return { distances: whole, scale }
}
