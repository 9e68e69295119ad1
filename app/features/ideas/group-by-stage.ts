interface Staged {
  stage: string
  position: number
  outcome: string | null
}

/** Ideas under the stage they are at, in the order of the pathway; those that have ended come last, together. */
export function groupByStage<Idea extends Staged>(ideas: readonly Idea[]) {
  const open = ideas.filter(({ outcome }) => outcome === null).sort((one, other) => one.position - other.position)
  const ended = ideas.filter(({ outcome }) => outcome !== null)
  const groups = [...Map.groupBy(open, ({ stage }) => stage)].map(([stage, staged]) => ({ stage, ideas: staged }))
  return ended.length === 0 ? groups : [...groups, { stage: 'With an ending', ideas: ended }]
}
