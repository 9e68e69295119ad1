import { beforeEach, expect, test } from 'vitest'
import { startCoaching } from '#app/features/coaching/commands/start-coaching.server.ts'
import { loader as mixPage } from '#app/features/mixing/routes/mix.tsx'
import { action as match, loader as coachesPage } from '#app/features/mixing/routes/new-coaches.tsx'
import { loader as placePage } from '#app/features/mixing/routes/place-in-mix.tsx'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makeCohort } from '#tests/support/make-mixing.ts'
import { makePerson } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>
let coach: Awaited<ReturnType<typeof makePerson>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
  coach = await makePerson({ known_as: 'Ceit' })
  const walk = { id: crypto.randomUUID(), personId: personAt(0).id, coachId: coach.id, experienceId: room.experience.id }
  await startCoaching(act(room.organiser.id), { ...walk, startsOn: dayOf(new Date()) })
})

const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')
const at = (form?: Record<string, string>, as = room.organiser.id) =>
  visit({ url: `/mixes/coaches?experience=${room.experience.id}`, as, ...(form && { form }) })

test('the brief asks of each coach how many more, and the match says who walks with whom and why', async () => {
  const page = await coachesPage(await at())
  expect(page).toMatchObject({ people: 7, coaches: [{ id: coach.id, name: 'Ceit', now: 1, room: 5 }] })
  const { id } = page
  expect(await match(await at({ id, [`room-${coach.id}`]: 'many' }))).toMatchObject({
    data: { errors: { [`room-${coach.id}`]: 'Write a whole number from 0 to 20' }, typed: { id } },
    init: { status: 400 },
  })
  expect(await match(await at({ id, [`room-${coach.id}`]: '5' }))).toMatchObject({
    data: { errors: { form: '7 people have nobody to walk with yet, and there is room for 5.' } },
  })
  const made = await responseOf(match(await at({ id, [`room-${coach.id}`]: '7' })))
  expect(made.headers.get('Location')).toBe(`/mixes/${id}`)
  const mix = await mixPage(await visit({ url: `/mixes/${id}`, params: { mixId: id }, as: room.organiser.id }))
  expect(mix.view?.spots).toMatchObject([{ name: 'Ceit', seats: { length: 7 } }])
  const placeId = personAt(3).place.id
  const why = await placePage(await visit({ url: `/mixes/${id}/places/${placeId}`, params: { mixId: id, placeId }, as: room.organiser.id }))
  expect([why.title, why.reasons[0]]).toEqual([`Why ${personAt(3).known_as} walks with Ceit`, 'Both speak English.'])
})

test('who could be matched but for a tie gets the one sentence, and it is noted', async () => {
  await makeTie(coach.id, personAt(5).id, 'works_with')
  const { id } = await coachesPage(await at())
  expect(await match(await at({ id, [`room-${coach.id}`]: '9' }))).toMatchObject({
    data: { errors: { form: `This does not work for ${room.experience.name}. The safeguarding lead can say more.` } },
  })
  const noted = await db().selectFrom('audit_entry').select('about_id').where('did', '=', 'mix.refuse').execute()
  expect(noted).toEqual([{ about_id: room.experience.id }])
})

test('who takes part matches nobody', async () => {
  expect((await responseOf(coachesPage(await at(undefined, personAt(1).id)))).status).toBe(403)
})
