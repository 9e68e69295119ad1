import { beforeEach, expect, test } from 'vitest'
import { adoptProposal } from '#app/features/mixing/commands/adopt-proposal.server.ts'
import { remakeCircles } from '#app/features/mixing/commands/remake-circles.server.ts'
import { listWaitingFor } from '#app/features/mixing/queries/waiting.server.ts'
import { loader as adoptionPage } from '#app/features/mixing/routes/adoption.tsx'
import { loader as circlesPage } from '#app/features/mixing/routes/circles.tsx'
import { action as mend } from '#app/features/mixing/routes/mending.tsx'
import { action as again } from '#app/features/mixing/routes/session-circles.tsx'
import { findViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCirclesDraft, proposalOf } from '#tests/support/make-drafts.ts'
import { listSeatRows, makeCohort, noteAway } from '#tests/support/make-mixing.ts'
import { makePerson, makePlace } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
  const mixId = await makeCirclesDraft(room)
  await adoptProposal(act(room.organiser.id), { mixId, letter: 'A', seen: 1, answerByOn: null, rhythm: null })
})

const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')
const seatsOf = async (gatheringId: string) => new Map((await listSeatRows(gatheringId)).map(({ place_id, circle }) => [place_id, circle]))
const door = (form: Record<string, string>, as = room.organiser.id) =>
  visit({ url: `/gatherings/${room.first.id}/circles`, params: { gatheringId: room.first.id }, as, form })
const adoption = async (mixId: string) =>
  adoptionPage(await visit({ url: `/mixes/${mixId}/adoption`, params: { mixId }, as: room.organiser.id }))

test('at the door: one press, about a second, and only who has to moves; one more press and it is so', async () => {
  await noteAway(room.first.id, personAt(7).id)
  const before = await seatsOf(room.first.id)
  const id = crypto.randomUUID()
  const began = performance.now()
  const made = await responseOf(again(await door({ id })))
  expect(performance.now() - began).toBeLessThan(4000)
  expect(made.headers.get('Location')).toBe(`/mixes/${id}/adoption`)
  const page = await adoption(id)
  expect(page).toMatchObject({ stale: null, refused: null, told: { part: 'circles' } })
  const [today] = page.told.part === 'circles' ? page.told.sessions : []
  expect(today?.moves).toEqual([`${personAt(7).known_as} has no seat any more.`])
  await adoptProposal(act(room.organiser.id), { mixId: id, letter: 'A', seen: 1, answerByOn: null, rhythm: null })
  const after = await seatsOf(room.first.id)
  before.delete(personAt(7).place.id)
  expect(after).toEqual(before)
  expect((await seatsOf(room.second.id)).size).toBe(8)
})

test('only who is marked here: the others are left out of today, not of the sessions after', async () => {
  for (const at of [0, 1, 4, 6]) {
    const [id, noted_at] = [crypto.randomUUID(), new Date().toISOString()]
    const here = { id, made_at: noted_at, gathering_id: room.first.id, person_id: personAt(at).id, state: 'here' as const }
    await db()
      .insertInto('attendance')
      .values({ ...here, noted_by_id: room.organiser.id, noted_at })
      .execute()
  }
  const id = crypto.randomUUID()
  await responseOf(again(await door({ id, onlyHere: 'yes' })))
  const { answer, mix } = await proposalOf(id)
  expect(answer.cohorts[room.experience.id]).toEqual([0, 1, 4, 6].map((at) => personAt(at).place.id).sort())
  expect(mix.settings).toMatchObject({ sessionIds: [room.first.id] })
})

test('who takes part or facilitates does not make circles again', async () => {
  const refused = await responseOf(again(await door({ id: crypto.randomUUID() }, personAt(0).id)))
  expect(refused.status).toBe(403)
})

test('a drop-out and a late yes are told on the page of the circles, and mended with as few moves as can be', async () => {
  await db().updateTable('place').set({ state: 'withdrawn' }).where('id', '=', personAt(2).place.id).execute()
  const viewer = (await findViewer((await visit({ url: '/', as: room.organiser.id })).request)) ?? expect.fail('nobody')
  expect(await listWaitingFor(viewer)).toMatchObject([{ quiet: `${personAt(2).known_as} gave up a place. The seat is empty.` }])
  const late = await makePerson()
  const place = await makePlace(room.experience.id, late.id, { voice: 'parent' })
  const params = { experienceId: room.experience.id }
  const url = `/experiences/${room.experience.id}/circles`
  const page = await circlesPage(await visit({ url, params, as: room.organiser.id }))
  expect(page.mend).toMatchObject({ left: [personAt(2).known_as], unseated: [late.known_as] })
  expect((await circlesPage(await visit({ url, params, as: personAt(0).id }))).mend).toBeNull()
  const before = await seatsOf(room.second.id)

  const id = crypto.randomUUID()
  await responseOf(mend(await visit({ url: `${url}/mending`, params, as: room.organiser.id, form: { id } })))
  const { told } = await adoption(id)
  const moves = told.part === 'circles' ? told.sessions.flatMap((session) => session.moves) : []
  expect(moves.filter((move) => move.includes('moves from'))).toEqual([])
  expect(moves.filter((move) => move.startsWith(late.known_as))).toHaveLength(2)
  await adoptProposal(act(room.organiser.id), { mixId: id, letter: 'A', seen: 1, answerByOn: null, rhythm: null })
  expect((await seatsOf(room.second.id)).get(place.id)).toBe(before.get(personAt(2).place.id))
  expect((await circlesPage(await visit({ url, params, as: room.organiser.id }))).mend).toMatchObject({ left: [], unseated: [] })
})

test('where there are no circles to come, nothing is made again', async () => {
  const asked = { id: crypto.randomUUID(), experienceId: room.experience.id, sessionIds: [], awayIds: [] }
  expect(await remakeCircles(act(room.organiser.id), asked)).toEqual({ ok: false, reason: 'over' })
})
