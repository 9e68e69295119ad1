import { beforeEach, expect, test } from 'vitest'
import { loader as experience } from '#app/features/experiences/routes/experience.tsx'
import { loader as place } from '#app/features/experiences/places/routes/place.tsx'
import { loader as places } from '#app/features/experiences/places/routes/places.tsx'
import { loader as targets } from '#app/features/experiences/targets/routes/targets.tsx'
import { loader as recordFile } from '#app/features/home/routes/my-record-file.tsx'
import { loader as audit } from '#app/features/home/routes/audit.tsx'
import { loader as readers } from '#app/features/home/routes/my-readers.tsx'
import { loader as record } from '#app/features/home/routes/my-record.tsx'
import { loader as today } from '#app/features/home/routes/today.tsx'
import { loader as circles } from '#app/features/mixing/routes/circles.tsx'
import { loader as keepTogethers } from '#app/features/mixing/keep-togethers/routes/keep-togethers.tsx'
import { loader as people } from '#app/features/people/routes/people.tsx'
import { loader as person } from '#app/features/people/routes/person.tsx'
import { loader as ties } from '#app/features/people/routes/ties.tsx'
import { loader as pair } from '#app/features/safeguarding/routes/keep-apart.tsx'
import { action as endPair, loader as ending } from '#app/features/safeguarding/routes/keep-apart-ending.tsx'
import { action as review } from '#app/features/safeguarding/routes/keep-apart-review.tsx'
import { loader as list } from '#app/features/safeguarding/routes/keep-aparts.tsx'
import { action as enter, loader as entering } from '#app/features/safeguarding/routes/new-keep-apart.tsx'
import { action as noted } from '#app/features/safeguarding/routes/run-ins.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCoaching } from '#tests/support/make-people.ts'
import { makeGuarded, makeKeptApart, makeRunIn } from '#tests/support/make-safeguarding.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeGuarded>>
let lookers: Record<string, string>
beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
  const [steward, facilitator, coach, helper] = [await makePerson(), await makePerson(), await makePerson(), await makePerson()]
  await makeRole(steward.id, 'steward')
  await makeRole(facilitator.id, 'facilitator', { experience_id: world.experience.id })
  await makeCoaching(coach.id, world.one.id)
  await makeRole(helper.id, 'helper', { for_person_id: world.one.id })
  const third = world.people[3]?.id ?? ''
  const people = { organiser: world.organiser, one: world.one, other: world.other, steward, facilitator, coach, helper }
  lookers = { third, ...Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id])) }
})

type Handler = (args: Awaited<ReturnType<typeof visit>>) => Promise<unknown>

const pages = {
  experience,
  place,
  places,
  targets,
  circles,
  keepTogethers,
  people,
  person,
  ties,
  readers,
  audit,
  record,
  recordFile,
  today,
} as Record<string, Handler> // each takes what it needs of the params

/** What every page says to everybody, refusals included, without what differs at each look: new ids, marks and days. */
async function lookEverywhere() {
  const said: Record<string, string> = {}
  const params = { experienceId: world.experience.id, personId: world.one.id, placeId: world.one.place.id }
  for (const [who, as] of Object.entries(lookers))
    for (const [page, loader] of Object.entries(pages)) said[`${who}: ${page}`] = await sayOf(loader, { url: '/x', params, as })
  return said
}

async function sayOf(handler: Handler, asked: Parameters<typeof visit>[0]) {
  const args = await visit(asked)
  const outcome = await handler(args).catch((thrown: unknown) => thrown)
  const text =
    outcome instanceof Response
      ? `${outcome.status} ${outcome.headers.get('Content-Type')} ${await outcome.text()}`
      : JSON.stringify(outcome)
  return text
    .replace(/"(id|now)":"[^"]*"/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
    .replaceAll(/\d{1,2}[.:]\d\d( [ap]m)?/g, 'o’clock')
}

test('nothing that anybody but a lead can open changes by a pair being kept apart', async () => {
  const sessions = await lookEverywhere() // signing in adds to one's own record, so the second look is the first to compare
  expect(Object.values(sessions).filter((text) => text.startsWith('5'))).toEqual([])
  const before = await lookEverywhere()
  await makeKeptApart(world, { scope: 'experience', reason: 'Reason that must not travel' })
  await makeKeptApart(world, { scope: 'circle' })
  await makeRunIn(world.lead.id, world.one.place.id)
  const after = await lookEverywhere()
  for (const [page, text] of Object.entries(after)) {
    if (!/record/i.test(page)) expect(text, page).toBe(before[page])
    expect(text, page).not.toContain('Reason that must not travel')
  }
})

test('a record says the same of safeguarding to everyone, in a pair or not, but for one’s own sign-ins', async () => {
  const bare = (text: string | undefined) => text?.replaceAll(/\{"label":"(Signed in on|Last used)".*?\}/g, '')
  const before = bare((await lookEverywhere())['one: record'])
  await makeKeptApart(world)
  const after = bare((await lookEverywhere())['one: record'])
  const lines = (text: string | undefined) => new Set(text?.match(/"(label|value|title)":"[^"]*"/g))
  expect(lines(after)).toEqual(lines(before))
})

test('to everybody else there are no such pages: a pair that is, one that is not, and entering one look the same', async () => {
  const { id } = await makeKeptApart(world)
  const handlers = { pair, ending, list, entering, enter, review, endPair, noted } as Record<string, Handler> // as above
  for (const as of Object.values(lookers))
    for (const [name, handler] of Object.entries(handlers)) {
      const form = ['enter', 'review', 'endPair', 'noted'].includes(name) ? { form: {} } : {}
      const there = await sayOf(handler, { url: '/x', params: { keepApartId: id }, as, ...form })
      const nowhere = await sayOf(handler, { url: '/x', params: { keepApartId: crypto.randomUUID() }, as, ...form })
      expect(there, name).toMatch(/^404 /)
      expect(there, name).toBe(nowhere)
    }
})

test('the nobody who keeps a programme’s reasons is no page and stands in no list', async () => {
  await makeKeptApart(world)
  const params = { personId: world.locality.programme_id }
  for (const as of [lookers.organiser, lookers.steward]) {
    expect((await responseOf(person(await visit({ url: '/x', params, as: as ?? '' })))).status).toBe(404)
    expect(await sayOf(people as Handler, { url: '/people', as: as ?? '' })).not.toContain('Nobody')
  }
})
