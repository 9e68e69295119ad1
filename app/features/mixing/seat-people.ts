interface Named {
  id: string
  name: string
  fullName: string
  voice: 'parent' | 'practitioner' | 'leader'
  community_id: string | null
}

/** The people of circles of places, each circle by voice, as they sit round a table. */
export function seatPeople(circles: readonly (readonly string[])[], named: readonly Named[]) {
  const known = new Map(named.map((person) => [person.id, person]))
  return circles.map((ids) =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .map(({ community_id, ...seat }) => ({ ...seat, communityId: community_id }))
      .sort((a, b) => order.indexOf(a.voice) - order.indexOf(b.voice) || (a.fullName < b.fullName ? -1 : 1)),
  )
}

const order = ['parent', 'practitioner', 'leader']
