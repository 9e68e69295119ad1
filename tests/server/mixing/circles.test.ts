import { beforeEach, expect, test } from 'vitest'
import { loader as cardsPage } from '#app/features/mixing/routes/circle-cards.tsx'
import { loader as circlesPage } from '#app/features/mixing/routes/circles.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCohort, seatEverybody } from '#tests/support/make-mixing.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
  await seatEverybody(room, room.first.id, ['01246', '357'])
})

const at = (as: string, path = '') =>
  visit({ url: `/experiences/${room.experience.id}/circles${path}`, params: { experienceId: room.experience.id }, as })
const personAt = (index: number) => room.people[index] ?? expect.fail('nobody')

test('cards are for who sees all circles, of the sessions to come or of the one asked for', async () => {
  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: room.experience.id })
  await seatEverybody(room, room.second.id, ['0145', '2367'])
  const all = await cardsPage(await at(rory.id, '/cards'))
  expect(all.sessions.map(({ id }) => id)).toEqual([room.first.id, room.second.id])
  const one = await cardsPage(await at(room.organiser.id, `/cards?session=${room.second.id}`))
  expect(one.sessions.map(({ circles }) => circles.map(({ seats }) => seats.length))).toEqual([[4, 4]])
  expect((await responseOf(cardsPage(await at(personAt(0).id, '/cards')))).status).toBe(403)
})

test('who takes part sees their own circle with first names, who works here tells two Priyas apart', async () => {
  for (const index of [0, 1]) {
    await db()
      .updateTable('person')
      .set({ known_as: 'Priya', family_name: index ? 'Nair' : 'Menon' })
      .where('id', '=', personAt(index).id)
      .execute()
  }
  const own = await circlesPage(await at(personAt(2).id))
  expect([own.people, own.sessions.length, own.mayMix]).toEqual([[], 1, false])
  expect(JSON.stringify(own)).not.toMatch(/Menon|Nair|Priya M|mixes/)
  const wide = await circlesPage(await at(room.organiser.id))
  expect(wide.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Priya M.', 'Priya N.']))
  expect(JSON.stringify(wide)).not.toMatch(/Menon|Nair/)
})

test('what is over stands after what is to come', async () => {
  await db()
    .updateTable('gathering')
    .set({ starts_at: '2026-01-01T10:00:00.000Z', ends_at: '2026-01-01T12:00:00.000Z' })
    .where('id', '=', room.first.id)
    .execute()
  const page = await circlesPage(await at(room.organiser.id))
  expect(page.sessions.map(({ id, isOver, canMix }) => [id, isOver, canMix])).toEqual([
    [room.first.id, true, false],
    [room.second.id, false, true],
  ])
  expect((await cardsPage(await at(room.organiser.id, '/cards'))).sessions.map(({ id }) => id)).toEqual([room.first.id])
})
