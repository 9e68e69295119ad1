import type { MixAnswer } from './mix-notes.ts'

interface PlaceOfMix {
  id: string
  personId: string
  experienceId: string
  state: string
}

const isOpen = ({ state }: PlaceOfMix) => state === 'considered' || state === 'waiting'

/** Who is invited once who comes is chosen: those it chose who were not asked yet. */
export function listInvited<Place extends PlaceOfMix>({ cohorts }: MixAnswer, places: readonly Place[]) {
  const chosen = new Set(Object.values(cohorts).flat())
  return places.filter((place) => chosen.has(place.id) && isOpen(place))
}

/** Whose other places are let go: those still open at the other experiences of the mix, of people it chose for one. */
export function listReleased<Place extends PlaceOfMix>({ cohorts }: MixAnswer, places: readonly Place[]) {
  const chosen = new Set(Object.values(cohorts).flat())
  const coming = new Set(places.flatMap(({ id, personId }) => (chosen.has(id) ? [personId] : [])))
  return places.filter((place) => !chosen.has(place.id) && coming.has(place.personId) && isOpen(place))
}

/** Who stays promised and who goes on waiting. */
export function listOthers<Place extends PlaceOfMix>({ cohorts }: MixAnswer, places: readonly Place[]) {
  const chosen = new Set(Object.values(cohorts).flat())
  const coming = new Set(places.flatMap(({ id, personId }) => (chosen.has(id) ? [personId] : [])))
  return {
    promised: places.filter((place) => chosen.has(place.id) && !isOpen(place)),
    waiting: places.filter((place) => !coming.has(place.personId) && isOpen(place)),
  }
}
