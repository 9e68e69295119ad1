interface Made {
  id: string
  version: number
  undone_at: string | null
}

/** Of the changes by hand of a proposal: which is taken back next, and which is made again next. A new change ends what could be made again. */
export function nextMoves<Move extends Made>(moves: readonly Move[]) {
  const byVersion = [...moves].sort((a, b) => a.version - b.version)
  const undo = byVersion.findLast(({ undone_at }) => undone_at === null)
  const redo = byVersion.find(({ undone_at, version }) => undone_at !== null && version > (undo?.version ?? 0))
  return { undo, redo }
}
