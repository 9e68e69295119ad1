import fc from 'fast-check'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { makeExperience, makePerson, makePlace, makeRole } from './make.ts'
import { makeTie, tomorrow, yesterday } from './make-people.ts'

/** Where something lies: an experience across a programme has no locality, and a role in a whole programme neither. */
interface Lie {
  programme: string
  locality: string | null
  experience: string | null
}

export interface WorldRole {
  holder: string
  kind: 'organiser' | 'facilitator' | 'helper' | 'steward'
  lie: Lie | null
  helped: string | null
  live: boolean
}

const localities = { l0: 'p0', l1: 'p0', l2: 'p0', l3: 'p1' } as const
const experiences: Lie[] = [
  { experience: 'e0', programme: 'p0', locality: null },
  { experience: 'e1', programme: 'p0', locality: 'l0' },
  { experience: 'e2', programme: 'p0', locality: 'l1' },
  { experience: 'e3', programme: 'p1', locality: 'l3' },
  { experience: 'e4', programme: 'p1', locality: null },
]
const lies: Lie[] = [
  ...experiences,
  ...Object.entries(localities).map(([locality, programme]) => ({ programme, locality, experience: null })),
  ...['p0', 'p1'].map((programme) => ({ programme, locality: null, experience: null })),
]

const ids = Array.from({ length: 22 }, (_, at) => `person-${String(at).padStart(2, '0')}`)
const anybody = fc.constantFrom(...ids)
const drawnPerson = fc.record({
  home: fc.option(fc.constantFrom(...Object.keys(localities))),
  named: fc.option(anybody, { freq: 2 }),
  experiences: fc.uniqueArray(fc.constantFrom(...experiences), { maxLength: 2 }),
  state: fc.constantFrom('accepted', 'considered', 'declined'),
})
const drawnRole = fc.record({
  holder: anybody,
  kind: fc.constantFrom('organiser', 'organiser', 'organiser', 'facilitator', 'helper', 'steward'),
  lie: fc.constantFrom(...lies),
  helped: anybody,
  live: fc.constantFrom(true, true, true, false),
})
const drawn = fc.tuple(
  fc.array(drawnPerson, { minLength: ids.length, maxLength: ids.length }),
  fc.array(drawnRole, { minLength: 18, maxLength: 18 }),
  fc.uniqueArray(fc.tuple(anybody, anybody, fc.constantFrom('works_with', 'manages', 'knows')), {
    minLength: 90,
    maxLength: 90,
    selector: String,
  }),
)

export type World = ReturnType<typeof drawWorld>

/** People, roles and ties over two programmes, by chance, the same for the same seed. */
export function drawWorld(seed: number) {
  const [world] = fc.sample(drawn, { seed, numRuns: 1 })
  if (!world) throw new Error('Nothing was drawn')
  const [drawnPeople, drawnRoles, drawnTies] = world
  const people = drawnPeople.map((person, at) => ({ id: ids[at] ?? '', ...person }))
  const roles = drawnRoles
    .filter(({ kind, holder, helped }) => kind !== 'helper' || holder !== helped)
    .map(({ holder, kind, lie, helped, live }): WorldRole => {
      const isSomewhere = kind === 'organiser' || kind === 'facilitator'
      return { holder, kind, live, lie: isSomewhere ? lie : null, helped: kind === 'helper' ? helped : null }
    })
  return { people, roles, ties: drawnTies.filter(([a, b]) => a !== b) }
}

/** The same world as rows. */
export async function settleWorld({ people, roles, ties }: World) {
  const made_at = new Date().toISOString()
  for (const id of ['p0', 'p1']) await db().insertInto('programme').values({ id, made_at, name: id, purpose: 'Near home' }).execute()
  for (const [id, programme_id] of Object.entries(localities)) {
    const words = { name: id, purpose: 'Near home', approach: 'together' as const, hold_days: 7, answer_days: 14 }
    await db()
      .insertInto('locality')
      .values({ id, made_at, programme_id, ...words })
      .execute()
    await db()
      .insertInto('community')
      .values({ id: `c-${id}`, made_at, locality_id: id, name: id })
      .execute()
  }
  for (const { experience, programme, locality } of experiences)
    await makeExperience({ id: experience ?? '', programme_id: programme, locality_id: locality })
  for (const { id, home } of people) await makePerson({ id, known_as: id, community_id: home && `c-${home}` })
  for (const { id, named, experiences: theirs, state } of people) {
    if (named !== id) await db().updateTable('person').set({ named_contact_id: named }).where('id', '=', id).execute()
    for (const { experience } of theirs) await makePlace(experience ?? '', id, { state })
  }
  for (const { holder, kind, lie, helped, live } of roles) {
    const where = lie?.experience
      ? { experience_id: lie.experience }
      : lie?.locality
        ? { locality_id: lie.locality }
        : lie
          ? { programme_id: lie.programme }
          : {}
    const term = live ? {} : holder < 'person-11' ? { starts_on: '2020-01-01', ends_on: yesterday() } : { starts_on: tomorrow() }
    await makeRole(holder, kind, helped ? { for_person_id: helped } : where, term)
  }
  for (const [a, b, kind] of ties) await makeTie(a, b, kind, { ends_on: kind === 'manages' ? dayOf(new Date()) : null })
}

/** Whether an organiser cares for a person, said in plain words beside the SQL. */
export function caresFor({ people, roles }: World, viewerId: string, personId: string) {
  const person = people.find(({ id }) => id === personId)
  const mine = roles.filter(({ holder, kind, live }) => holder === viewerId && kind === 'organiser' && live)
  if (!person || mine.length === 0) return false
  const home = person.home ? [{ locality: person.home, programme: programmeOf(person.home), experience: null }] : []
  const work = roles.flatMap(({ holder, lie, live }) => (holder === personId && live && lie ? [lie] : []))
  const known: Lie[] = [...home, ...person.experiences, ...work]
  return person.named === viewerId || mine.some(({ lie }) => lie && known.some((thing) => covers(lie, thing)))
}

function covers(role: Lie, thing: Lie) {
  if (role.experience) return thing.experience === role.experience
  if (!role.locality) return thing.programme === role.programme
  const isAcross = thing.experience !== null && thing.locality === null
  return thing.locality === role.locality || (isAcross && thing.programme === role.programme)
}

const programmeOf = (locality: string) => Object.entries(localities).find(([id]) => id === locality)?.[1] ?? ''
