import { addDays } from '#app/shared/dates.ts'
import { ago, sizes, type Locality, type Nation } from './nation.ts'

/** One experience of the nation, and the ids that words and talks hang on. */
export interface Held {
  id: string
  locality: Locality
  /** Days from today to its first day; before today when negative. */
  begins: number
  cohort: { placeId: string; personId: string; voice: 'parent' | 'practitioner' | 'leader' }[]
  gatheringIds: string[]
}

const candidates = 60
const seats = 22
const gatherings = 12
const sessions = 6
function voiceOf(no: number): 'parent' | 'practitioner' | 'leader' {
  return no % 9 < 4 ? 'parent' : no % 9 < 7 ? 'practitioner' : 'leader'
}
const left = ['considered', 'declined', 'not_now', 'waiting', 'withdrawn', 'released'] as const
const preparations = [
  'welcome',
  'conversation',
  'briefing',
  'childcare',
  'caring',
  'travel',
  'earnings',
  'access',
  'release',
  'consents',
] as const

/** A thousand experiences over five years: places, what they got ready, days together and who came, circles. */
export function* holdExperiences(nation: Nation): Generator<Held> {
  for (let no = 0; no < sizes.experiences; no += 1) {
    const locality = nation.localities[no % nation.localities.length]
    if (!locality) throw new Error('An experience is somewhere')
    const round = Math.floor(no / nation.localities.length)
    yield hold(nation, locality, { no, begins: 60 - round * 60 })
  }
}

function hold(nation: Nation, locality: Locality, { no, begins }: { no: number; begins: number }): Held {
  const { writer, dice, days, programmeId } = nation
  const id = dice.id()
  const first_on = days.on(begins)
  writer.write('experience', [
    {
      id,
      made_at: ago(nation, Math.max(1, 120 - begins)),
      programme_id: programmeId,
      locality_id: locality.id,
      name: `Days Together ${no + 1}`,
      purpose: 'To find what we share, and what each of us can change.',
      pattern: 'spread',
      state: begins > 0 ? 'inviting' : begins > -200 ? 'following' : 'closed',
      first_on,
      last_on: addDays(first_on, 35),
      zone: 'Europe/London',
      seats: 24,
    },
  ])
  const held: Held = { id, locality, begins, cohort: [], gatheringIds: Array.from({ length: gatherings }, () => dice.id()) }
  fillPlaces(nation, held)
  fillDays(nation, held)
  return held
}

function fillPlaces(nation: Nation, held: Held) {
  const { writer, dice } = nation
  const made_at = ago(nation, Math.max(1, 100 - held.begins))
  const from = dice.below(held.locality.personIds.length)
  const places = Array.from({ length: candidates }, (_, no) => ({
    id: dice.id(),
    made_at,
    experience_id: held.id,
    person_id: held.locality.personIds[(from + no * 7) % held.locality.personIds.length] ?? '',
    voice: voiceOf(no),
    state: no < seats ? ('accepted' as const) : dice.pick(left),
    free: 'yes' as const,
    energy: dice.below(4),
    shares_room: 'unsure' as const,
  }))
  writer.write('place', places)
  held.cohort = places.slice(0, seats).map(({ id, person_id, voice }) => ({ placeId: id, personId: person_id, voice }))
  const by_id = held.locality.organiserIds[0] ?? ''
  const moves = places.flatMap(({ id, state }) =>
    ([null, 'considered', 'invited'] as const).map((from_state) => ({
      id: dice.id(),
      made_at,
      place_id: id,
      from_state,
      to_state: state,
      by_id,
    })),
  )
  writer.write('place_change', moves.slice(0, 200))
  const prepared = held.cohort.flatMap(({ placeId }) =>
    preparations.map((kind) => ({
      id: dice.id(),
      made_at,
      place_id: placeId,
      kind,
      state: held.begins > 0 && dice.below(3) === 0 ? ('wanted' as const) : ('ready' as const),
    })),
  )
  writer.write('preparation', prepared)
}

function fillDays(nation: Nation, held: Held) {
  const { writer, dice, days } = nation
  const made_at = ago(nation, Math.max(1, 90 - held.begins))
  const dayNo = (no: number) => held.begins + no * 7
  writer.write(
    'gathering',
    held.gatheringIds.map((id, no) => ({
      id,
      made_at,
      kind: no < 10 ? ('session' as const) : ('reconnect' as const),
      title: `Day ${no + 1}`,
      neutral_title: 'Time together',
      starts_at: days.at(dayNo(no), '10:00').toISOString(),
      ends_at: days.at(dayNo(no), '15:00').toISOString(),
      zone: 'Europe/London',
      where_words: 'The community hall',
      experience_id: held.id,
      sequence: 0,
    })),
  )
  const noted_by_id = held.locality.organiserIds[0] ?? ''
  const past = held.gatheringIds.filter((_, no) => dayNo(no) < 0)
  writer.write(
    'attendance',
    past.flatMap((gathering_id) =>
      held.cohort.slice(0, 20).map(({ personId }) => ({
        id: dice.id(),
        made_at,
        gathering_id,
        person_id: personId,
        state: 'here' as const,
        noted_by_id,
        noted_at: made_at,
      })),
    ),
  )
  if (past.length === 0) return
  const mix_id = dice.id()
  writer.write('mix', [
    {
      id: mix_id,
      made_at,
      programme_id: nation.programmeId,
      state: 'adopted',
      parts: 'circles',
      settings_json: '{}',
      seed: 1,
      input_hash: 'x',
      answer_json: '{}',
      report_json: '{}',
      by_id: noted_by_id,
      adopted_at: made_at,
      adopted_by_id: noted_by_id,
    },
  ])
  writer.write(
    'circle_seat',
    held.gatheringIds
      .slice(0, sessions)
      .flatMap((gathering_id, session) =>
        held.cohort.map(({ placeId }, no) => ({ gathering_id, place_id: placeId, circle: (no + session * (no % 5)) % 4, mix_id })),
      ),
  )
}
