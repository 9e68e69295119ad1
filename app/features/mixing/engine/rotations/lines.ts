import { makeRing } from './ring.ts'
import type { Rotation } from './rotation.ts'

/** Beyond so many groups a ring is not worth its time. */
const mostGroups = 64

/**
 * The lines of a plane over a ring: person (x, y) is in column x, sits in session m with those of the line y = m·x + b, and meets nobody
 * twice, because two people of different columns are on one line only. One session for each element of the ring of `groups` elements, as
 * long as it has `size` columns any two of which differ by a unit. Two people of one column never meet.
 *
 * With a field this is the affine plane (or its first columns) and with a product of fields MacNeish's squares (MacNeish, Annals of
 * Mathematics 23, 1922, doi 10.2307/1967920). Person (x, y) has the number x × groups + y.
 */
export function linesOf(groups: number, size: number): Rotation {
  if (groups > mostGroups) return []
  const ring = makeRing(groups)
  const columns = ring.spread.slice(0, size)
  if (columns.length < size) return []
  const elements = Array.from({ length: groups }, (_, element) => element)
  return elements.map((slope) =>
    elements.map((rise) => columns.map((x, column) => column * groups + ring.add(ring.multiply(slope, x), rise))),
  )
}
