interface Owner {
  knownAs: string
  /** Organises the locality or experience that the idea belongs to. */
  isOrganiser: boolean
}

/**
 * An idea is owned by people of the community or of the services, not by whoever runs the programme. Says in words what
 * is amiss, or nothing; it is flagged, never blocked.
 */
export function checkOwners(owners: readonly Owner[]) {
  const [first] = owners
  if (!first) return 'Nobody owns this idea yet. Who would carry it?'
  if (owners.some(({ isOrganiser }) => !isOrganiser)) return null
  return `Only ${first.knownAs} owns this idea, who organises things here. Who of the community or the services would carry it?`
}
