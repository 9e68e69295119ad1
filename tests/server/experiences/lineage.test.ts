import { beforeEach, expect, test } from 'vitest'
import { listWholeRecord } from '#app/features/home/record/queries.server.ts'
import { action as bring, loader as showLineage } from '#app/features/experiences/lineage/routes/lineage.tsx'
import { action as part } from '#app/features/experiences/lineage/routes/parting.tsx'
import { action as callRoll } from '#app/features/experiences/gatherings/routes/roll-call.tsx'
import { action as withdraw } from '#app/features/experiences/places/routes/withdrawal.tsx'
import { loader as showPlace } from '#app/features/experiences/places/routes/place.tsx'
import { loader as showPlaces } from '#app/features/experiences/places/routes/places.tsx'
import { action as edit } from '#app/features/experiences/routes/edit-experience.tsx'
import { loader as showExperience } from '#app/features/experiences/routes/experience.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { inDays, makeInvited, makeInviting } from '#tests/support/make-experiences.ts'
import { pageOf } from '#tests/support/make-people.ts'
import { makeExperience, makeGathering, makePlace } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  await freshDb()
  world = await makeWorld()
})

/** Parents' mornings and leaders' days that are over, and a mixed experience to come. */
async function makeWorld() {
  const { locality, organiser, experience } = await makeInviting()
  const where = { programme_id: locality.programme_id, locality_id: locality.id, first_on: inDays(-60), last_on: inDays(-50) }
  const mornings = await makeExperience({ ...where, name: 'Mornings', voice: 'parent', state: 'following' })
  const days = await makeExperience({ ...where, name: 'Days', voice: 'leader', state: 'closed' })
  const parent = await makeInvited(mornings.id, { state: 'accepted' })
  const leader = await makeInvited(days.id, { state: 'accepted', voice: 'leader' })
  await makeInvited(mornings.id, { state: 'declined' })
  return { locality, organiser, experience, mornings, days, parent, leader }
}

const at = (path: string) => ({
  url: `/experiences/${world.experience.id}${path}`,
  params: { experienceId: world.experience.id },
  as: world.organiser.id,
})
const bringThem = async (...from: string[]) => bring(await visit({ ...at('/lineage'), form: { from } }))
const partThem = async (from: string) => part(await visit({ ...at('/lineage/parting'), form: { from } }))
const listHere = () =>
  db().selectFrom('place').select(['person_id', 'voice', 'state']).where('experience_id', '=', world.experience.id).execute()

test('whoever came is thought of in the voice they had, once, and told where they came from', async () => {
  expect((await showLineage(await visit(at('/lineage')))).bringable.map(({ name, people }) => [name, Number(people)]).sort()).toEqual([
    ['Days', 1],
    ['Mornings', 1],
  ])
  for (let sent = 0; sent < 2; sent += 1) await responseOf(bringThem(world.mornings.id, world.days.id))
  expect(await listHere()).toHaveLength(2)
  expect(await listHere()).toEqual(
    expect.arrayContaining([
      { person_id: world.parent.person.id, voice: 'parent', state: 'considered' },
      { person_id: world.leader.person.id, voice: 'leader', state: 'considered' },
    ]),
  )
  const { rows } = await showPlaces(await visit(at('/places')))
  expect(rows.map(({ voice, cameFrom }) => [voice, cameFrom])).toEqual(
    expect.arrayContaining([
      ['parent', 'Mornings'],
      ['leader', 'Days'],
    ]),
  )
  const own = rows.find(({ voice }) => voice === 'parent')
  const page = await showPlace(await visit({ url: `/places/${own?.id}`, params: { placeId: own?.id ?? '' }, as: world.parent.person.id }))
  expect(page.cameFrom).toEqual(['Mornings'])
  expect(JSON.stringify(await listWholeRecord(world.parent.person.id))).toContain('"You came from","value":"Mornings"')
})

test('the originals stay to look at, and whatever would change them is refused in a sentence', async () => {
  const session = await makeGathering(world.mornings.id)
  await responseOf(bringThem(world.mornings.id))
  const params = { experienceId: world.mornings.id, gatheringId: session.id, placeId: world.parent.place.id }
  const visitOf = (url: string, form?: Record<string, string>) => visit({ url, params, as: world.organiser.id, ...(form && { form }) })
  const page = await showExperience(await visitOf(`/experiences/${world.mornings.id}`))
  expect(page.organised).toMatchObject({ broughtInto: { id: world.experience.id, name: world.experience.name }, next: 'none' })
  const tries = [
    async () => edit(await visitOf(`/experiences/${world.mornings.id}/edit`, { name: 'x' })),
    async () => callRoll(await visitOf(`/gatherings/${session.id}/roll-call`, {})),
    async () => withdraw(await visitOf(`/places/${world.parent.place.id}/withdrawal`, {})),
  ]
  for (const tried of tries) {
    const refused = await responseOf(tried())
    expect([refused.status, await refused.text()]).toEqual([
      409,
      `This was brought together into “${world.experience.name}” and stays as it was.`,
    ])
  }
})

test('taken back while nobody is asked: who only came from there is gone, who was there before or was spoken to stays', async () => {
  const before = await makeInvited(world.mornings.id, { state: 'accepted' })
  await makePlace(world.experience.id, before.person.id, { state: 'considered' })
  const spoken = await makeInvited(world.mornings.id, { state: 'accepted' })
  await responseOf(bringThem(world.mornings.id))
  await db()
    .updateTable('place')
    .set({ energy: 2 })
    .where('experience_id', '=', world.experience.id)
    .where('person_id', '=', spoken.person.id)
    .execute()
  await responseOf(partThem(world.mornings.id))
  expect((await listHere()).map(({ person_id }) => person_id).sort()).toEqual([before.person.id, spoken.person.id].sort())
  expect((await showLineage(await visit(at('/lineage')))).origins).toEqual([])
})

test('once somebody is asked it stays together', async () => {
  await responseOf(bringThem(world.mornings.id))
  const [place] = await db().selectFrom('place').select('id').where('experience_id', '=', world.experience.id).execute()
  const change = { id: crypto.randomUUID(), made_at: new Date().toISOString(), place_id: place?.id ?? '', to_state: 'invited' as const }
  await db().insertInto('place_change').values(change).execute()
  expect((await responseOf(partThem(world.mornings.id))).status).toBe(409)
  expect((await showLineage(await visit(at('/lineage')))).canPart).toBe(false)
})

test('what is going on still, is of several voices, went elsewhere or is not mine cannot be brought', async () => {
  const { programme_id, id: locality_id } = world.locality
  const single = { programme_id, locality_id, voice: 'parent' as const, first_on: inDays(-60), last_on: inDays(-50) }
  const elsewhere = await makeInviting()
  const refused = [
    await makeExperience({ ...single, last_on: inDays(3) }),
    await makeExperience({ ...single, voice: null }),
    await makeExperience({ ...single, brought_into_id: elsewhere.experience.id }),
    await makeExperience({ ...single, state: 'cancelled' }),
    await makeExperience({ ...single, programme_id: elsewhere.locality.programme_id, locality_id: elsewhere.locality.id }),
  ]
  for (const { id } of refused) expect((await pageOf(bringThem(id))).status).toBe(400)
  expect((await pageOf(bring(await visit({ ...at('/lineage'), form: {} })))).data).toMatchObject({ errors: { from: 'Tick at least one' } })
  expect(await listHere()).toEqual([])
})
