import type { Pool, PoolAnswer, PoolCohort, Room } from './pool.ts'

/** Hard rules of rooms, named as the bench's checker names them. */
export type RoomRule =
  | 'room-kind'
  | 'room-size'
  | 'room-twice'
  | 'room-not-in-cohort'
  | 'room-access'
  | 'room-gender'
  | 'room-role'
  | 'keep-apart-room'
  | 'room-count'
  | 'no-room'

export interface RoomBreak {
  rule: RoomRule
  cohort: string
  ids?: string[]
}

/** Every hard rule that rooms break, an empty list for none. Written from the words of the model alone, without any code of the search. */
export function checkRooms(pool: Pool, cohorts: PoolAnswer['cohorts'], rooms: NonNullable<PoolAnswer['rooms']>): RoomBreak[] {
  return pool.cohorts.flatMap((cohort) => {
    const members = cohorts[cohort.id] ?? []
    const taken = rooms[cohort.id] ?? []
    const sleepers = taken.flatMap((room) => room.ids)
    const found = (rule: RoomRule, ids: readonly string[]) => ids.map((id): RoomBreak => ({ rule, cohort: cohort.id, ids: [id] }))
    return [
      ...taken.flatMap((room) => checkRoom(pool, cohort.id, room)),
      ...checkNumbers(pool, cohort, taken),
      ...found(
        'room-twice',
        sleepers.filter((id, at) => sleepers.indexOf(id) < at),
      ),
      ...found(
        'room-not-in-cohort',
        sleepers.filter((id) => !members.includes(id)),
      ),
      ...found(
        'no-room',
        members.filter((id) => !sleepers.includes(id)),
      ),
    ]
  })
}

function checkRoom(pool: Pool, cohort: string, { kind, ids }: Room): RoomBreak[] {
  const known = ['twin', 'single', 'accessible'].includes(kind)
  const people = pool.candidates.filter((person) => ids.includes(person.id))
  const [one, other] = people
  const apart = pool.keepApart.some(({ a, b }) => a !== b && ids.includes(a) && ids.includes(b))
  const rules: RoomRule[] = [
    ...(known ? [] : ['room-kind' as const]),
    ...(ids.length < 1 || ids.length > (kind === 'twin' ? 2 : 1) ? ['room-size' as const] : []),
    ...(kind !== 'accessible' && people.some((person) => person.accessibleBed) ? ['room-access' as const] : []),
    ...(one && other && one.gender !== other.gender ? ['room-gender' as const] : []),
    ...(one && other && one.role !== other.role ? ['room-role' as const] : []),
    ...(apart ? ['keep-apart-room' as const] : []),
  ]
  return rules.map((rule) => ({ rule, cohort, ids: [...ids] }))
}

function checkNumbers(pool: Pool, cohort: PoolCohort, rooms: readonly Room[]): RoomBreak[] {
  const taken = (kind: Room['kind']) => rooms.filter((room) => room.kind === kind).length
  const { twins, singles } = pool.rooms ?? { twins: 0, singles: 0 }
  const tooMany = taken('twin') > twins || taken('single') > singles || taken('accessible') > cohort.accessibleBeds
  return tooMany ? [{ rule: 'room-count', cohort: cohort.id }] : []
}
