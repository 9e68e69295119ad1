interface Named {
  aId: string
  aKnownAs: string
  aFamilyName: string | null
  bKnownAs: string
  bFamilyName: string | null
}

/** The names of a pair: both in full for an organiser, the other one's first name for who wished it. */
export function namesFor(pair: Named, personId: string | null) {
  if (personId !== null) return [pair.aId === personId ? pair.bKnownAs : pair.aKnownAs]
  const inFull = (knownAs: string, familyName: string | null) => [knownAs, familyName].filter(Boolean).join(' ')
  return [inFull(pair.aKnownAs, pair.aFamilyName), inFull(pair.bKnownAs, pair.bFamilyName)]
}
