/** Sessions to come first, the next one foremost; then those that are over, the latest foremost. `sessions` are in the order they are held. */
export function toComeFirst<Session extends { isOver: boolean }>(sessions: readonly Session[]) {
  return { toCome: sessions.filter(({ isOver }) => !isOver), over: sessions.filter(({ isOver }) => isOver).reverse() }
}
