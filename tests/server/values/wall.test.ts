import { beforeEach, expect, test } from 'vitest'
import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { hideContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { loader as words } from '#app/features/contributions/routes/contribution.tsx'
import { action as takeBack } from '#app/features/contributions/routes/retraction.tsx'
import { closeDoor } from '#app/features/experiences/gatherings/commands/close-door.server.ts'
import { loader as experienceValues } from '#app/features/values/routes/experience-values.tsx'
import { action, loader } from '#app/features/values/routes/values.tsx'
import { loader as wall } from '#app/features/values/routes/wall.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { makeDoor, makeGuest, makeRoom, sayInRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

let room: Room

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

type By = Parameters<typeof visitRoom>[1]
const at = (by: By, form?: Record<string, string>) => visitRoom(room, by, form)
const say = (by: By, form: Record<string, string>) => sayInRoom(room, by, form)
const rows = () => db().selectFrom('contribution').selectAll().orderBy('made_at').execute()
const onWall = async (by: By) => (await wall(await at(by))).lines.map((line) => line.words)

test('a guest speaks without a name, sees the wall, takes back, and is out when the door closes', async () => {
  const { morven, rory, gathering } = room
  await makeDoor(room)
  const guest = await makeGuest()
  await say({ as: morven.id }, { words: 'Turning up twice' })
  await say(guest, { words: 'Folk who dinnae flinch', voice: 'parent', for_id: morven.id })
  const [, said] = await rows()
  expect(said).toMatchObject({ author_id: null, guest_id: expect.any(String), voice: 'parent', words: 'Folk who dinnae flinch' })
  expect(await onWall(guest)).toEqual(['Folk who dinnae flinch', 'Turning up twice'])
  const here = { url: '/', params: { contributionId: said?.id ?? '' }, cookie: guest.cookie }
  expect(await words(await visit(here))).toMatchObject({
    said: { isMine: true, author: 'Fern' },
    offers: { edit: true, takeBack: true, end: true },
  })
  await endContribution(act(rory.id), {
    contributionId: said?.id ?? '',
    outcome: 'done',
    words: 'It went into the charter as you said it.',
  })
  expect((await loader(await at(guest))).mine).toMatchObject([{ isHeard: true }])
  expect((await responseOf(takeBack(await visit({ ...here, form: {} })))).headers.get('Location')).toBe(
    `/gatherings/${gathering.id}/values`,
  )
  expect(await onWall({ as: morven.id })).toEqual(['Turning up twice'])
  await closeDoor(act(rory.id), gathering.id)
  expect((await responseOf(action(await at(guest, { id: crypto.randomUUID(), words: 'Late' })))).status).toBe(302)
})

test('one guest cannot touch what another said', async () => {
  await makeDoor(room)
  const guest = await makeGuest()
  const moss = await makeGuest('Moss')
  await say(guest, { words: 'Mine' })
  const [said] = await rows()
  const here = { url: '/', params: { contributionId: said?.id ?? '' }, ...moss }
  expect((await responseOf(takeBack(await visit({ ...here, form: {} })))).status).toBe(403)
  expect(await words(await visit(here))).toMatchObject({ said: { isMine: false, author: null } })
})

test('what is hidden leaves the wall; its author reads why, and who holds the room may show it again', async () => {
  const { morven, callum, rory } = room
  await say({ as: morven.id }, { words: 'Named a child' })
  const [said] = await rows()
  await hideContribution(act(rory.id), { contributionId: said?.id ?? '', words: 'It names a child.' })
  expect([await onWall({ as: callum.id }), await onWall({ as: rory.id })]).toEqual([[], []])
  expect((await loader(await at({ as: morven.id }))).mine).toMatchObject([
    { words: 'Named a child', hidden_words: 'It names a child.', hidden_by: 'Rory' },
  ])
  expect((await loader(await at({ as: rory.id }))).wall).toMatchObject({ up: [], hidden: [{ words: 'Named a child' }] })
  expect((await loader(await at({ as: callum.id }))).wall).toBeNull()
})

test('one cohort’s words never appear for the other, and an organiser is told how many there are', async () => {
  const { morven, callum, experience } = room
  const other = await makeExperience({ programme_id: experience.programme_id, locality_id: experience.locality_id })
  const stranger = await makePerson()
  await makePlace(other.id, stranger.id)
  const organiser = await makeOrganiser(experience.locality_id ?? '')
  for (let said = 0; said < 6; said += 1) await say({ as: morven.id }, { words: `MARKER ${said}` })
  const valuesOf = async (as: string) => experienceValues(await visit({ url: '/', params: { experienceId: experience.id }, as }))
  expect(JSON.stringify(await valuesOf(callum.id))).toContain('MARKER 5')
  const told = await valuesOf(organiser.id)
  expect(told).toMatchObject({ groups: null, howMany: '6 values so far.' })
  expect(JSON.stringify(told)).not.toContain('MARKER')
  expect((await responseOf(valuesOf(stranger.id))).status).toBe(404)
  for (const as of [stranger.id, organiser.id]) {
    for (const page of [loader, wall]) expect((await responseOf(page(await at({ as })))).status).toBeGreaterThanOrEqual(403)
  }
})

test('fewer than five values are not counted out', async () => {
  const { morven, experience } = room
  const organiser = await makeOrganiser(experience.locality_id ?? '')
  await say({ as: morven.id }, { words: 'One' })
  const told = await experienceValues(await visit({ url: '/', params: { experienceId: experience.id }, as: organiser.id }))
  expect(told.howMany).toBe('Fewer than 5 values so far.')
})
