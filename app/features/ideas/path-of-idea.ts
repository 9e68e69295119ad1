export interface StageOnPath {
  id: string
  position: number
  name: string
  asks: string
}

/** A stage as an idea’s path shows it: been there, there now, or still to come. Going back leaves no mark of shame. */
export function pathOfIdea<Stage extends StageOnPath>(stages: readonly Stage[], currentId: string) {
  const now = stages.find(({ id }) => id === currentId)?.position ?? 0
  return [...stages]
    .sort((one, other) => one.position - other.position)
    .map((stage) => ({
      ...stage,
      state: stage.position < now ? ('been' as const) : stage.position === now ? ('now' as const) : ('ahead' as const),
    }))
}
