import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { loader as coachingPage } from '#app/features/coaching/routes/coaching.tsx'
import { action as askFor, loader as preparations } from '#app/features/experiences/preparation/routes/preparations.tsx'
import { loader as myReaders } from '#app/features/home/routes/my-readers.tsx'
import { loader as contactWays } from '#app/features/people/routes/contact-ways.tsx'
import { loader as personPage } from '#app/features/people/routes/person.tsx'
import { loader as phoneList } from '#app/features/people/routes/phone-list.tsx'
import { noteLooks } from '#app/server/looks.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makeCoaching } from '#tests/support/make-people.ts'
import { makeCommunity, makeExperience, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { listSources } from '#tests/support/sources.ts'

const hour = 3_600_000
let fiona: { id: string }
let callum: { id: string; place: { id: string } }
let experience: { id: string; locality_id: string | null }

beforeEach(async () => {
  await freshDb()
  experience = await makeExperience()
  fiona = await makeOrganiser(experience.locality_id ?? '')
  await db().updateTable('person').set({ known_as: 'Fiona', family_name: 'Lamont' }).where('id', '=', fiona.id).execute()
  const person = await makePerson({ known_as: 'Callum', phone: '07700 900001', email: 'callum@example.org' })
  callum = { id: person.id, place: await makePlace(experience.id, person.id) }
})

const looksOf = async (as: string) => {
  const { days } = await myReaders(await visit({ url: '/me/readers', as }))
  return days.flatMap(({ on, lines }) => lines.map(({ byName, as: part, what, times }) => [on, byName, part, what, times]))
}
async function openAs(as: string) {
  return personPage(await visit({ url: '/x', params: { personId: callum.id }, as }))
}

test('who opens how to reach somebody is there for that person to see, once an hour', async () => {
  expect(await looksOf(callum.id)).toEqual([])
  expect(JSON.stringify(await openAs(fiona.id))).toContain('07700 900001')
  await openAs(fiona.id)
  await contactWays(await visit({ url: '/x', params: { personId: callum.id }, as: fiona.id }))
  const today = dayOf(new Date())
  expect(await looksOf(callum.id)).toEqual([[today, 'Fiona Lamont', 'organiser', 'how to reach you', 1]])

  const later = act(fiona.id, { at: new Date(Date.now() + hour + 1000) })
  await noteLooks(later, 'contact.read', [callum.id])
  const looks = await looksOf(callum.id)
  expect(looks.reduce((sum, [, , , , times]) => sum + Number(times), 0)).toBe(2)
})

test('a list of numbers is a look at each of its people, written at one go', async () => {
  const people = [callum.id]
  for (let made = 0; made < 20; made += 1) {
    const { id } = await makePerson({ phone: `07700 9001${String(made).padStart(2, '0')}` })
    await makePlace(experience.id, id)
    people.push(id)
  }
  const alone = await makePerson()
  await makePlace(experience.id, alone.id)
  await phoneList(await visit({ url: '/people/phone-list', as: fiona.id }))
  const noted = await db().selectFrom('audit_entry').select('about_id').where('did', '=', 'contact.read').execute()
  expect(noted.map(({ about_id }) => about_id).sort()).toEqual(people.sort())
  expect(await looksOf(alone.id)).toEqual([])
})

test('what somebody needs so that they can come is a look too; one’s own is none', async () => {
  const params = { placeId: callum.place.id }
  const form = { id: crypto.randomUUID(), kind: 'access', needed: 'yes', words: 'Room for a wheelchair' }
  await askFor(await visit({ url: '/x', params, as: callum.id, form }))
  await preparations(await visit({ url: '/x', params, as: callum.id }))
  expect(await looksOf(callum.id)).toEqual([])
  expect(JSON.stringify(await preparations(await visit({ url: '/x', params, as: fiona.id })))).toContain('wheelchair')
  expect((await looksOf(callum.id)).map(([, ...look]) => look)).toEqual([
    ['Fiona Lamont', 'organiser', 'what you need so that you can come', 1],
  ])
})

test('a coach’s look at the numbers is noted, their reading of what the two wrote is theirs', async () => {
  const { locality_id } = experience
  const coach = await makePerson({ known_as: 'Ceit', community_id: (await makeCommunity(locality_id ?? '')).id })
  const { id } = await makeCoaching(coach.id, callum.id)
  await coachingPage(await visit({ url: '/x', params: { coachingId: id }, as: coach.id }))
  expect((await looksOf(callum.id)).map(([, ...look]) => look)).toEqual([['Ceit', 'your coach', 'how to reach you', 1]])
})

test('a look that cannot be noted does not happen', async () => {
  await sql`alter table audit_entry rename to audit_gone`.execute(db())
  await expect(openAs(fiona.id)).rejects.toThrow('audit_entry')
})

/** Every file that opens what is sealed, and who reads what it opens. A new one is decided here: noted for its person to see, or why not. */
const opens: Record<string, string> = {
  'app/features/people/queries/contact-ways.server.ts': 'noted',
  'app/features/experiences/preparation/queries/preparations-page.server.ts': 'noted',
  'app/features/experiences/preparation/queries/preparations.server.ts': 'noted',
  'app/features/safeguarding/queries/read-reason.server.ts': 'noted for other leads; in nobody’s record, see decision 0010',
  'app/features/experiences/places/queries/ringing.server.ts': 'a number its person lets be given out',
  'app/features/experiences/queries/record.server.ts': 'their own record',
  'app/features/coaching/queries/record.server.ts': 'their own record',
  'app/features/coaching/queries/reflections.server.ts': 'their own',
  'app/features/coaching/queries/words.server.ts': 'the two who wrote it',
  'app/features/coaching/commands/keep-why.server.ts': 'the two who wrote it',
  'app/features/coaching/commands/hold-check-in.server.ts': 'the two who wrote it',
  'app/features/contributions/queries/open-words.server.ts': 'who wrote it, and whom they asked by name',
  'app/features/people/commands/tell-old-ways.server.ts': 'a mail to its own person',
  'app/features/people/record-requests/queries/requests.server.ts': 'who asked, and whom they asked by name',
}

test('whatever opens what is sealed is known, and what somebody else reads is noted', () => {
  const sourceOf = (path: string) => readFileSync(path, 'utf8')
  const found = listSources('app/features/**/*.ts').filter((path) => /\bunseal(For|Each)\(/.test(sourceOf(path)))
  const unknown = found.filter((path) => !(path in opens) && !path.startsWith('app/features/people/keys/'))
  expect(unknown).toEqual([])
  const noted = found.filter((path) => opens[path] === 'noted')
  expect(noted.filter((path) => !sourceOf(path).includes('await noteLooks('))).toEqual([])
})
