interface Written {
  /** The names are for the author, who wrote it down, and those who hold the room; for others it is that it was so. */
  by: string | null
  for: string | null
  agreed: boolean
}

/** Who wrote it down for whom, and whether they agreed to it as it stands. */
export function WrittenFor({ written, isMine }: { written: Written; isMine: boolean }) {
  if (!written.by || !written.for) {
    return (
      <p className="small quiet">
        {written.agreed ? 'Written down by somebody else, and agreed.' : 'Written down by somebody else, and not agreed yet.'}
      </p>
    )
  }
  if (isMine) {
    return (
      <p className="small quiet">
        Written by <bdi>{written.by}</bdi> for you, agreed by you: {written.agreed ? 'yes' : 'not yet'}.
      </p>
    )
  }
  return (
    <p className="small quiet">
      Written by <bdi>{written.by}</bdi> for <bdi>{written.for}</bdi>, agreed by <bdi>{written.for}</bdi>:{' '}
      {written.agreed ? 'yes' : 'not yet'}.
    </p>
  )
}
