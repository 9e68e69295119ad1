import { beforeEach, expect, test } from 'vitest'
import { loader as fileLoader } from '#app/features/coaching/routes/check-in-file.ts'
import { loader as feedLoader } from '#app/features/home/routes/calendar-feed.ts'
import { action as endAction } from '#app/features/home/routes/my-calendar-ending.tsx'
import { action, loader } from '#app/features/home/routes/my-calendar.tsx'
import { db } from '#db/connection.server.ts'
import { countQueries } from '#tests/support/count-queries.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { inDays, makeCheckIn, makeCoaching, makePair } from '#tests/support/make-coaching.ts'
import { makeExperience, makeGathering, makePerson, makePlace, makeRole } from '#tests/support/make.ts'
import { readByIcalJs, readByNodeIcal } from '#tests/support/read-calendar.ts'
import { agreeCheckIn } from '#app/features/coaching/commands/agree-check-in.server.ts'
import { endCoaching } from '#app/features/coaching/commands/end-coaching.server.ts'

beforeEach(async () => {
  await freshDb()
})

const post = async (as: string, id: string = crypto.randomUUID()) =>
  responseOf(action(await visit({ url: '/me/calendar', as, form: { id } })))
const urlOf = async (as: string) => (await loader(await visit({ url: '/me/calendar', as }))).link?.url ?? ''

async function fetchFeed(url: string, headers: Record<string, string> = {}) {
  const visited = await visit({ url, params: { token: new URL(url).pathname.slice('/calendar/'.length, -'.ics'.length) } })
  for (const [name, value] of Object.entries(headers)) visited.request.headers.set(name, value)
  return responseOf(feedLoader(visited))
}

async function linkOf(personId: string) {
  await post(personId)
  return urlOf(personId)
}

const uidsOf = async (url: string) => readByIcalJs(await (await fetchFeed(url)).text()).events.map(({ uid }) => uid)

test('a link is made once however often it is pressed, shown again to its owner, and kept as a fingerprint alone', async () => {
  const { id } = await makePerson()
  const link = crypto.randomUUID()
  expect((await post(id, link)).headers.get('Location')).toBe('/me/calendar')
  await post(id, link)
  const url = await urlOf(id)
  expect(await urlOf(id)).toBe(url)
  expect(url).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
  const kept = await db().selectFrom('feed_token').selectAll().execute()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(url.slice(-47, -4))
})

test('renewed or ended, the old link is the same 404 as one that never was', async () => {
  const { id } = await makePerson()
  const first = await linkOf(id)
  expect((await fetchFeed(first)).status).toBe(200)
  const second = await linkOf(id)
  expect(second).not.toBe(first)
  expect((await fetchFeed(second)).status).toBe(200)
  const never = first.replace(/[\w-]{43}/, 'a'.repeat(43))
  await responseOf(endAction(await visit({ url: '/me/calendar/ending', as: id, form: {} })))
  const answers = await Promise.all([first, second, never, first.replace(/[\w-]{43}/, 'short')].map((url) => fetchFeed(url)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
})

test('who may not sign in any more has no calendar either', async () => {
  const { id } = await makePerson()
  const url = await linkOf(id)
  await db().updateTable('login').set({ ended_at: new Date().toISOString() }).where('person_id', '=', id).execute()
  expect((await fetchFeed(url)).status).toBe(404)
})

test('it holds the gatherings of a place that is taken, and of a role that holds them, called off ones too, by neutral titles', async () => {
  const [sam, rory] = [await makePerson(), await makePerson()]
  const experience = await makeExperience()
  await makePlace(experience.id, sam.id)
  await makeRole(rory.id, 'facilitator', { experience_id: experience.id })
  const [near, off] = [
    await makeGathering(experience.id, { title: 'What hurts' }),
    await makeGathering(experience.id, { cancelled_at: new Date().toISOString(), sequence: 1 }),
  ]
  await makeGathering(experience.id, { starts_at: '2020-01-01T10:00:00.000Z', ends_at: '2020-01-01T11:00:00.000Z' })
  await makeGathering((await makeExperience()).id)
  const invited = await makeExperience()
  await makePlace(invited.id, sam.id, { state: 'invited' })
  await makeGathering(invited.id)
  for (const person of [sam, rory]) {
    const text = await (await fetchFeed(await linkOf(person.id))).text()
    const { method, refresh, hasZones, events } = readByIcalJs(text)
    expect({ method, refresh, hasZones }).toEqual({ method: 'PUBLISH', refresh: 'PT1H', hasZones: false })
    expect(new Map(events.map(({ uid, status }) => [uid, status]))).toEqual(
      new Map([
        [near.id, 'CONFIRMED'],
        [off.id, 'CANCELLED'],
      ]),
    )
    expect(
      readByNodeIcal(text)
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual([near.id, off.id].sort())
    expect(text).not.toMatch(/What hurts|ATTENDEE|ORGANIZER/)
  }
})

test('a talk is in both calendars once a time is agreed; what was only planned never, and what is called off stays struck out', async () => {
  const { person, coach, coaching } = await makePair()
  const agreed = await makeCheckIn(coaching.id, { state: 'offered', starts_at: inDays(3) })
  await makeCheckIn(coaching.id, { state: 'offered', starts_at: inDays(30) })
  const [mine, theirs] = [await linkOf(person.id), await linkOf(coach.id)]
  const { events: none } = readByIcalJs(await (await fetchFeed(mine)).text())
  expect(none).toMatchObject([{ title: 'Your calendar link works' }])
  await agreeCheckIn(act(person.id, { as: 'coachee' }), { checkInId: agreed.id, startsAt: agreed.starts_at })
  expect([await uidsOf(mine), await uidsOf(theirs)]).toEqual([[agreed.id], [agreed.id]])
  await endCoaching(act(person.id, { as: 'coachee' }), { coachingId: coaching.id })
  const { events } = readByIcalJs(await (await fetchFeed(mine)).text())
  expect(events).toMatchObject([{ uid: agreed.id, status: 'CANCELLED', sequence: 1, title: `A talk with ${coach.known_as}` }])
})

test('nothing changed is 304 until something does, and that a calendar asked is noted once an hour', async () => {
  const { id } = await makePerson()
  const experience = await makeExperience()
  await makePlace(experience.id, id)
  const gathering = await makeGathering(experience.id)
  const url = await linkOf(id)
  const mark = (await fetchFeed(url)).headers.get('ETag') ?? ''
  const again = await fetchFeed(url, { 'If-None-Match': `"else", ${mark}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await db().updateTable('gathering').set({ where_words: 'The hall' }).where('id', '=', gathering.id).execute()
  expect((await fetchFeed(url, { 'If-None-Match': mark })).status).toBe(200)

  const used = async () => (await db().selectFrom('feed_token').select('last_used_at').executeTakeFirstOrThrow()).last_used_at
  const first = await used()
  await fetchFeed(url)
  expect(await used()).toBe(first)
  await db().updateTable('feed_token').set({ last_used_at: '2026-01-01T00:00:00.000Z' }).execute()
  await fetchFeed(url)
  expect(await used()).not.toBe('2026-01-01T00:00:00.000Z')
})

test('a full calendar takes as many queries as an empty one', async () => {
  const [busy, idle] = [await makePerson(), await makePerson()]
  for (let one = 0; one < 4; one += 1) {
    const experience = await makeExperience()
    await makePlace(experience.id, busy.id)
    for (let session = 0; session < 5; session += 1) await makeGathering(experience.id)
  }
  const [full, empty] = [await linkOf(busy.id), await linkOf(idle.id)]
  expect(await uidsOf(full)).toHaveLength(20)
  expect(await uidsOf(empty)).toHaveLength(1)
  expect(await countQueries(() => fetchFeed(full))).toBe(await countQueries(async () => fetchFeed(empty)))
})

test('an agreed talk is a file for the two and for a helper, and for nobody else; until then there is none', async () => {
  const { person, coach, helper, coaching } = await makePair()
  const talk = await makeCheckIn(coaching.id)
  const open = await makeCheckIn(coaching.id, { state: 'offered' })
  const ask = async (as: string, id: string) =>
    responseOf(fileLoader(await visit({ url: `/check-ins/${id}.ics`, params: { checkInId: id }, as })))
  for (const one of [person, coach, helper]) {
    const answer = await ask(one.id, talk.id)
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="talk.ics"')
    const { method, events } = readByIcalJs(await answer.text())
    expect(method).toBe('PUBLISH')
    expect(events).toMatchObject([
      { uid: talk.id, attendees: [], title: `A talk with ${one.id === coach.id ? person.known_as : coach.known_as}` },
    ])
    expect((await ask(one.id, open.id)).status).toBe(404)
  }
  const other = await makePerson()
  await makeCoaching(other.id, coach.id)
  expect((await ask(other.id, talk.id)).status).toBe(404)
})
