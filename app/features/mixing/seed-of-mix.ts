/** The seed of a mix follows from its id: the same form sent twice deals the same circles, a new page deals others. */
export function seedOf(mixId: string) {
  return Number.parseInt(mixId.slice(0, 8), 16) >>> 1
}
