import { beforeEach, expect, test } from 'vitest'
import { beginMix } from '#app/features/mixing/commands/begin-mix.server.ts'
import { discardMix } from '#app/features/mixing/commands/discard-mix.server.ts'
import { remakeCircles } from '#app/features/mixing/commands/remake-circles.server.ts'
import { renewMix } from '#app/features/mixing/commands/renew-mix.server.ts'
import { matchCoaches } from '#app/features/mixing/commands/match-coaches.server.ts'
import { searchHere, type Search } from '#app/features/mixing/search-here.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makeCohort, seatEverybody } from '#tests/support/make-mixing.ts'
import { askCircles, knownMix, runOf } from '#tests/support/make-mix.ts'
import { makeOrganiser, makePerson } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>
beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const ask = (byId: string, id: string = crypto.randomUUID()) =>
  beginMix(act(byId), { id, asked: askCircles({ experienceId: room.experience.id, sessionIds: [room.first.id] }) })

test('somebody has a few mixes under way at once; who asks besides still gets a turn, and the same form again is no other mix', async () => {
  const ids = Array.from({ length: 5 }, () => crypto.randomUUID())
  for (const id of ids) expect(await ask(room.organiser.id, id)).toEqual({ ok: true })
  expect(await ask(room.organiser.id)).toEqual({ ok: false, reason: 'busy' })
  expect(await ask(room.organiser.id, ids[0])).toEqual({ ok: true })
  const colleague = await makeOrganiser(room.locality.id)
  expect(await ask(colleague.id)).toEqual({ ok: true })
})

test('a draft that is put away while it waits or is worked on is not worked on to the end', async () => {
  const id = crypto.randomUUID()
  await ask(room.organiser.id, id)
  expect(await discardMix(act(room.organiser.id), { mixId: id })).toEqual({ ok: true })
  expect((await runOf(id)).stop_at).not.toBeNull()
})

test('circles made again are searched for once, however often the form is sent', async () => {
  await seatEverybody(room, room.first.id, ['0146', '2357'])
  const [id, experienceId] = [crypto.randomUUID(), room.experience.id]
  const remake = () => remakeCircles(act(room.organiser.id), { id, experienceId, sessionIds: [room.first.id], awayIds: [] }, search)
  let searched = 0
  const search: Search = (...asked) => {
    searched += 1
    return searchHere(...asked)
  }
  expect([await remake(), await remake()]).toEqual([{ ok: true }, { ok: true }])
  expect(searched).toBe(1)
})

test('two who are held together and may not walk together get the one sentence when it is worked out again, and it is noted', async () => {
  const coach = await makePerson({ known_as: 'Ceit' })
  const [id, experienceId] = [crypto.randomUUID(), room.experience.id]
  const person = room.people[3] ?? expect.fail('no such person')
  const held = { seats: [], places: [], pairs: [{ placeId: person.place.id, coachId: coach.id }] }
  await matchCoaches(act(room.organiser.id), { id, experienceId, capacities: { [coach.id]: 8 }, held })
  await makeTie(coach.id, person.id, 'works_with')
  expect(await renewMix(act(room.organiser.id), { mix: await knownMix(id), id: crypto.randomUUID(), letter: 'A' })).toEqual({
    ok: false,
    words: `This does not work for ${room.experience.name}. The safeguarding lead can say more.`,
  })
  const noted = await db().selectFrom('audit_entry').select(['about_id', 'why']).where('did', '=', 'mix.refuse').execute()
  expect(noted).toEqual([{ about_id: experienceId, why: 'hidden rule' }])
})
