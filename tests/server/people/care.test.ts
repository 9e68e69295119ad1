import { expect, test } from 'vitest'
import { listPeople } from '#app/features/people/queries/list-people.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { can } from '#app/shared/permission-table.ts'
import { db } from '#db/connection.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { viewerOf } from '#tests/support/make-people.ts'
import { caresFor, drawWorld, settleWorld, type World } from '#tests/support/people-world.ts'

const nobodyAsked = { find: '', voice: null, communityId: null, organisationId: null, role: null, after: null }

/** What the list should show of a person, worked out from the world and not from the database. */
function expected(world: World, viewerId: string, personId: string) {
  const mine = world.roles.filter(({ holder, live }) => holder === viewerId && live)
  const tied = world.ties.some(([a, b, kind]) => a === viewerId && b === personId && kind !== 'knows')
  const cares = caresFor(world, viewerId, personId)
  if (!tied && (cares || mine.some(({ helped }) => helped === personId))) return 'profile'
  if (tied) return cares ? 'nothing' : undefined
  return mine.some(({ kind }) => kind === 'steward') ? 'card' : undefined
}

async function guardOf(viewer: Viewer, personId: string) {
  const relations = await relationsOf(viewer, { personId, throughPerson: true })
  return { profile: can('person.read.profile', relations).allowed, card: can('person.read.card', relations) }
}

test.each([1, 2027])(
  'list and guard say the same of everyone to everyone, as the rule says it (world %i)',
  async (seed) => {
    await freshDb()
    const world = drawWorld(seed)
    await settleWorld(world)
    const seen = { profile: 0, nothing: 0, card: 0, none: 0 }
    for (const viewerId of new Set(world.roles.map(({ holder }) => holder))) {
      const viewer = await viewerOf(viewerId)
      const listed = new Map((await listPeople(viewer, nobodyAsked)).people.map(({ id, opens }) => [id, opens]))
      for (const { id } of world.people.filter((person) => person.id !== viewerId)) {
        const opens = expected(world, viewerId, id)
        seen[opens ?? 'none'] += 1
        const guard = await guardOf(viewer, id)
        expect(listed.get(id), `${viewerId} lists ${id}`).toBe(opens)
        expect(guard.profile, `${viewerId} opens ${id}`).toBe(opens === 'profile')
        if (opens === 'card') expect(guard.card, `${viewerId} sees the card of ${id}`).toMatchObject({ allowed: true, as: 'steward' })
      }
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0)
  },
  60_000,
)

test('an organiser who comes to an experience elsewhere does not come to care for everyone there', async () => {
  await freshDb()
  const [here, there] = [await makeLocality(), await makeLocality()]
  const organiser = await makeOrganiser(here.id)
  const experience = await makeExperience({ programme_id: there.programme_id, locality_id: there.id })
  const community = await makeCommunity(there.id)
  const neighbour = await makePerson({ community_id: community.id })
  const mate = await makePerson()
  for (const { id } of [organiser, mate]) await makePlace(experience.id, id)
  const viewer = await viewerOf(organiser.id)
  expect((await guardOf(viewer, neighbour.id)).card.allowed).toBe(false)
  expect((await guardOf(viewer, mate.id)).card).toMatchObject({ allowed: true, as: 'cohort', columns: ['known_as'] })
  expect((await listPeople(viewer, nobodyAsked)).people.map(({ id }) => id)).toEqual([organiser.id])
})

test('who was erased is nobody’s to see', async () => {
  await freshDb()
  const locality = await makeLocality()
  const community = await makeCommunity(locality.id)
  const organiser = await makeOrganiser(locality.id)
  const gone = await makePerson({ community_id: community.id })
  const viewer = await viewerOf(organiser.id)
  const names = async () => (await listPeople(viewer, nobodyAsked)).people.map(({ id }) => id).filter((id) => id !== organiser.id)
  expect(await names()).toEqual([gone.id])
  await db().updateTable('person').set({ erased_at: new Date().toISOString() }).where('id', '=', gone.id).execute()
  expect(await names()).toEqual([])
})
