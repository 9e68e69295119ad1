import { beforeEach, expect, test } from 'vitest'
import { hideContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { loader as words } from '#app/features/contributions/routes/contribution.tsx'
import { action as takeBack } from '#app/features/contributions/routes/retraction.tsx'
import { joinRoom } from '#app/features/experiences/gatherings/commands/join-room.server.ts'
import { closeDoor } from '#app/features/experiences/gatherings/commands/close-door.server.ts'
import { openDoor } from '#app/features/experiences/gatherings/commands/open-door.server.ts'
import { loader as experienceValues } from '#app/features/values/routes/experience-values.tsx'
import { action, loader } from '#app/features/values/routes/values.tsx'
import { loader as wall } from '#app/features/values/routes/wall.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makeGathering, makeOrganiser, makePerson, makePlace, makeRole } from '#tests/support/make.ts'

async function makeRoom() {
  const experience = await makeExperience()
  const gathering = await makeGathering(experience.id)
  const [morven, callum] = [await makePerson({ known_as: 'Morven' }), await makePerson({ known_as: 'Callum' })]
  const [rory, nan] = [await makePerson({ known_as: 'Rory' }), await makePerson({ known_as: 'Nan' })]
  await makePlace(experience.id, morven.id, { voice: 'practitioner' })
  await makePlace(experience.id, callum.id)
  await makeRole(rory.id, 'facilitator', { experience_id: experience.id })
  await makeRole(nan.id, 'helper', { for_person_id: callum.id })
  return { experience, gathering, morven, callum, rory, nan }
}

let room: Awaited<ReturnType<typeof makeRoom>>

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

type By = { as: string } | { cookie: string }
const at = (by: By, form?: Record<string, string>) =>
  visit({ url: `/gatherings/${room.gathering.id}/values`, params: { gatheringId: room.gathering.id }, ...by, ...(form && { form }) })
const say = async (by: By, form: Record<string, string>) => responseOf(action(await at(by, { id: crypto.randomUUID(), ...form })))
const rows = () => db().selectFrom('contribution').selectAll().orderBy('made_at').execute()
const onWall = async (by: By) => (await wall(await at(by))).lines.map((line) => line.words)

async function makeGuest(nickname = 'Fern') {
  const { rory, gathering } = room
  await openDoor(act(rory.id), {
    id: crypto.randomUUID(),
    gatheringId: gathering.id,
    closesAt: new Date(Date.now() + 3_600_000),
    code: 'HRBR27',
  })
  const joined = await joinRoom(act(null), { code: 'HRBR27', nickname })
  return { cookie: `guest=${joined.ok ? Buffer.from(JSON.stringify(joined.token)).toString('base64') : ''}` }
}

test('the same id posted many times at once is one value, and each post leads back to the room', async () => {
  const form = { id: crypto.randomUUID(), words: 'A cup of tea first', voice: 'parent' }
  const posts = await Promise.all(Array.from({ length: 6 }, () => say({ as: room.morven.id }, form)))
  expect(new Set(posts.map(({ status }) => status))).toEqual(new Set([303]))
  expect(posts[0]?.headers.get('Location')).toContain(`/gatherings/${room.gathering.id}/values`)
  expect(await rows()).toMatchObject([
    { words: 'A cup of tea first', voice: 'parent', author_id: room.morven.id, name_shown: 0, audience: 'cohort' },
  ])
})

test('an id that somebody else used is refused, and what was typed is kept', async () => {
  const form = { id: crypto.randomUUID(), words: 'Mine' }
  await say({ as: room.morven.id }, form)
  const refused = await action(await at({ as: room.callum.id }, { ...form, words: 'Also mine' }))
  expect(refused).toMatchObject({ init: { status: 400 }, data: { mistakes: { typed: { words: 'Also mine' } } } })
  expect(await rows()).toHaveLength(1)
})

test('who does not say as whom they are here brings the voice of their place; who would rather not say, none', async () => {
  await say({ as: room.morven.id }, { words: 'One' })
  await say({ as: room.morven.id }, { words: 'Two', voice: '' })
  expect((await rows()).map(({ voice }) => voice)).toEqual(['practitioner', null])
})

test('mistakes are said beside the field, and what was typed is kept', async () => {
  const empty = await action(await at({ as: room.morven.id }, { id: crypto.randomUUID(), words: '  ' }))
  expect(empty).toMatchObject({ init: { status: 400 }, data: { mistakes: { errors: { words: 'Write a word or a line' } } } })
  const long = await action(await at({ as: room.morven.id }, { id: 'x', words: 'a'.repeat(2001), voice: 'queen' }))
  expect(long).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { id: expect.any(String), words: expect.any(String), voice: expect.any(String) } } },
  })
})

test('a helper writes for the person they help: both names, and whether the person agreed', async () => {
  const { nan, callum, morven } = room
  const page = await loader(await at({ as: nan.id }))
  expect(page).toMatchObject({ maySpeak: false, mayReadWall: false, wall: null, mine: [], people: [{ value: callum.id, label: 'Callum' }] })
  await say({ as: nan.id }, { words: 'Ring me back. Even if it’s no', for_id: callum.id, agreed: 'yes' })
  await say({ as: nan.id }, { words: 'A name, not a department', for_id: callum.id, agreed: 'no' })
  expect(await rows()).toMatchObject([
    { author_id: callum.id, written_by_id: nan.id, agreed_at: expect.any(String), voice: 'parent' },
    { author_id: callum.id, written_by_id: nan.id, agreed_at: null },
  ])
  const after = await loader(await at({ as: nan.id }))
  expect(after.receipts.map(({ known_as, agreed_at }) => [known_as, agreed_at !== null])).toEqual([
    ['Callum', false],
    ['Callum', true],
  ])
  expect(JSON.stringify(after)).not.toContain('Ring me back')
  expect((await responseOf(wall(await at({ as: nan.id })))).status).toBe(404)
  for (const form of [{ words: 'Mine' }, { words: 'Hers', for_id: morven.id }, { words: 'Whose', for_id: '' }]) {
    expect(await action(await at({ as: nan.id }, { id: crypto.randomUUID(), ...form }))).toMatchObject({
      init: { status: 400 },
      data: { mistakes: { errors: { for_id: expect.any(String) } } },
    })
  }
  expect(await rows()).toHaveLength(2)
})

test('a helper of somebody who is not of this room finds no room', async () => {
  const helper = await makePerson()
  await makeRole(helper.id, 'helper', { for_person_id: (await makePerson()).id })
  expect((await responseOf(loader(await at({ as: helper.id })))).status).toBe(404)
})

test('a facilitator writes down what anybody of the cohort says, from paper too; the cohort writes for itself', async () => {
  const { rory, morven, callum } = room
  expect((await say({ as: rory.id }, { words: 'From the flip chart', for_id: morven.id, agreed: 'yes' })).status).toBe(303)
  const stranger = await makePerson()
  expect(await action(await at({ as: rory.id }, { id: crypto.randomUUID(), words: 'No', for_id: stranger.id }))).toMatchObject({
    init: { status: 400 },
  })
  expect(await action(await at({ as: morven.id }, { id: crypto.randomUUID(), words: 'No', for_id: callum.id }))).toMatchObject({
    init: { status: 400 },
  })
  expect(await rows()).toMatchObject([{ author_id: morven.id, written_by_id: rory.id, voice: 'practitioner' }])
})

test('a guest speaks without a name, sees the wall, takes back, and is out when the door closes', async () => {
  const { morven, rory, gathering } = room
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
  const guest = await makeGuest()
  const joined = await joinRoom(act(null), { code: 'HRBR27', nickname: 'Moss' })
  const moss = { cookie: `guest=${joined.ok ? Buffer.from(JSON.stringify(joined.token)).toString('base64') : ''}` }
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
