import { beforeEach, expect, test } from 'vitest'
import { endCoaching } from '#app/features/coaching/commands/end-coaching.server.ts'
import { startCoaching, type NewCoaching } from '#app/features/coaching/commands/start-coaching.server.ts'
import { action as actionNew, loader as loaderNew } from '#app/features/coaching/routes/coaching-new.tsx'
import { addDays, dayOf, timeOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { listCheckInRows, listTold, makeCheckIn, makePair, inDays, type Pair } from '#tests/support/make-coaching.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makeOrganiser, makeLocality, makePerson, makePlace } from '#tests/support/make.ts'

let pair: Pair
const today = dayOf(new Date())

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
})

async function newPerson() {
  const person = await makePerson({ known_as: 'Callum' })
  await makePlace(pair.experience.id, person.id)
  return person
}

function asked(personId: string, given: Partial<NewCoaching> = {}): NewCoaching {
  return {
    id: crypto.randomUUID(),
    personId,
    coachId: pair.coach.id,
    experienceId: pair.experience.id,
    startsOn: addDays(today, 7),
    endsOn: addDays(today, 7 + 182),
    rhythmDays: 28,
    time: '10:30',
    channel: 'phone',
    ...given,
  }
}

test('a six-month plan makes dated check-ins, and both are told', async () => {
  const callum = await newPerson()
  const wanted = asked(callum.id)
  expect(await startCoaching(act(pair.organiser.id), wanted)).toEqual({ ok: true })
  const rows = await listCheckInRows(wanted.id)
  expect(rows.map(({ starts_at }) => dayOf(starts_at))).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(today, 7 + 28 * n)))
  expect(rows.every(({ starts_at, state, channel }) => timeOf(starts_at) === '10:30' && state === 'offered' && channel === 'phone')).toBe(
    true,
  )
  expect(await listTold(callum.id)).toEqual([{ template: 'check-in-plan', channel: 'phone', isHeldBack: false }])
  expect(await listTold(pair.coach.id)).toEqual([{ template: 'check-in-plan', channel: 'email', isHeldBack: false }])
})

test('sent many times at once it is one coaching with one plan', async () => {
  const callum = await newPerson()
  const wanted = asked(callum.id)
  await Promise.all(Array.from({ length: 5 }, () => startCoaching(act(pair.organiser.id), wanted)))
  expect(await listCheckInRows(wanted.id)).toHaveLength(7)
  expect(await listTold(callum.id)).toHaveLength(1)
})

test('what the person wants from it lies sealed', async () => {
  const callum = await newPerson()
  const wanted = asked(callum.id, { why: 'My boys see me finish something' })
  await startCoaching(act(pair.organiser.id), wanted)
  const row = await db().selectFrom('coaching').selectAll().where('id', '=', wanted.id).executeTakeFirstOrThrow()
  expect(row.why_words).toMatch(/^v1\./)
  expect(JSON.stringify(row)).not.toContain('finish')
})

test('nobody is their own coach, and who works with somebody does not coach them', async () => {
  const callum = await newPerson()
  expect(await startCoaching(act(pair.organiser.id), asked(pair.coach.id))).toEqual({ ok: false, reason: 'same_person' })
  await makeTie(pair.coach.id, callum.id, 'works_with')
  expect(await startCoaching(act(pair.organiser.id), asked(callum.id))).toEqual({ ok: false, reason: 'work_together' })
  expect(await startCoaching(act(pair.organiser.id), asked(pair.person.id))).toEqual({ ok: false, reason: 'walking_already' })
  const stray = await makePerson()
  expect(await startCoaching(act(pair.organiser.id), asked(stray.id, { experienceId: null }))).toEqual({ ok: false, reason: 'no_home' })
})

test('ending it calls off what is ahead, tells the other one, and can be done twice', async () => {
  const { coaching, person, coach } = pair
  const past = await makeCheckIn(coaching.id, { starts_at: inDays(-3), state: 'held' })
  const ahead = await makeCheckIn(coaching.id)
  await endCoaching(act(person.id, { as: 'coachee' }), { coachingId: coaching.id })
  await endCoaching(act(person.id, { as: 'coachee' }), { coachingId: coaching.id })
  const states = new Map((await listCheckInRows(coaching.id)).map(({ id, state }) => [id, state]))
  expect([states.get(past.id), states.get(ahead.id)]).toEqual(['held', 'cancelled'])
  expect(await listTold(coach.id)).toEqual([{ template: 'check-in-ended', channel: 'email', isHeldBack: false }])
  expect(await listTold(person.id)).toEqual([])
  const row = await db().selectFrom('coaching').select('ends_on').where('id', '=', coaching.id).executeTakeFirstOrThrow()
  expect(row.ends_on).toBe(today)
})

const form = (personId: string, given = {}) => ({
  id: crypto.randomUUID(),
  personId,
  coachId: pair.coach.id,
  experienceId: pair.experience.id,
  startsOn: addDays(today, 7),
  endsOn: '',
  rhythmDays: '',
  time: '10:00',
  channel: 'phone',
  ...given,
})

test('the form is an organiser’s, offers their people only, and keeps what was typed', async () => {
  const callum = await newPerson()
  const page = await loaderNew(await visit({ url: '/coachings/new', as: pair.organiser.id }))
  expect(page.people.map(({ known_as }) => known_as)).toEqual(expect.arrayContaining(['Callum', 'Ceit', 'Morven']))
  for (const as of [pair.coach.id, pair.person.id, pair.helper.id]) {
    const refused = await responseOf(Promise.resolve(loaderNew(await visit({ url: '/coachings/new', as }))))
    expect(refused.status).toBe(404)
  }
  const wrong = await actionNew(await visit({ url: '/coachings/new', as: pair.organiser.id, form: form(callum.id, { rhythmDays: '3' }) }))
  expect(wrong).toMatchObject({ init: { status: 400 }, data: { errors: { rhythmDays: expect.any(String) }, typed: { rhythmDays: '3' } } })
  const done = await responseOf(actionNew(await visit({ url: '/coachings/new', as: pair.organiser.id, form: form(callum.id) })))
  expect(done.status).toBe(303)
})

test('an organiser from elsewhere brings nobody of here together', async () => {
  const callum = await newPerson()
  const other = await makeOrganiser((await makeLocality()).id)
  const refused = await actionNew(await visit({ url: '/coachings/new', as: other.id, form: form(callum.id) }))
  expect(refused).toMatchObject({ init: { status: 400 }, data: { errors: { personId: expect.any(String) } } })
  expect(await db().selectFrom('coaching').select('id').where('person_id', '=', callum.id).execute()).toEqual([])
})
