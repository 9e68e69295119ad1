/** Lists of people by place and voice, so that someone of a voice at a place is found at once. People in no list are passed over. */
export interface PeopleByPlace {
  add(person: number, place: number): void
  remove(person: number, place: number): void
  at(place: number, voice: number): readonly number[]
}

export function listPeople(people: number, places: number, voiceOf: Int32Array, voices: number): PeopleByPlace {
  const lists: number[][] = Array.from({ length: places * voices }, () => [])
  const positionOf = new Int32Array(people)
  const none: readonly number[] = []
  return {
    add(person, place) {
      positionOf[person] = (lists[place * voices + (voiceOf[person] ?? 0)]?.push(person) ?? 1) - 1
    },
    /** Fills the gap with the last of the list. */
    remove(person, place) {
      const list = lists[place * voices + (voiceOf[person] ?? 0)]
      const last = list?.pop()
      if (!list || last === undefined || last === person) return
      const gap = positionOf[person] ?? 0
      list[gap] = last
      positionOf[last] = gap
    },
    at: (place, voice) => lists[place * voices + voice] ?? none,
  }
}
