import { beforeEach, expect, test } from 'vitest'
import { forgettings, letGo, nightJobs } from '#app/features/home/retention/commands.server.ts'
import { timetable } from '#app/jobs.server.ts'
import { audit, findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { makeReplyLink } from '#app/server/reply-link.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { dataMap, daysKept } from '#db/schema/data-map.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeExperience, makePerson, makePlace, makeRole } from '#tests/support/make.ts'

const dayMs = 86_400_000
const night = new Date('2027-03-10T02:00:00.000Z')
const daysAgo = (days: number) => new Date(night.getTime() - days * dayMs)
const dayAgo = (days: number) => daysAgo(days).toISOString().slice(0, 10)

beforeEach(async () => {
  await freshDb()
})

test('every retention that goes by the clock has a job that carries it out, and every such job is promised', () => {
  const promised = Object.values(dataMap).flatMap(({ kept }) => kept.flatMap((part) => ('job' in part ? [part.job] : [])))
  const carriedOut = forgettings.map(({ job }) => job)
  expect([...new Set(promised)].sort()).toEqual([...new Set(carriedOut)].sort())
  const lines = timetable.filter(({ name }) => nightJobs.includes(name))
  expect(lines.map(({ name }) => name).sort()).toEqual([...nightJobs].sort())
  expect(lines.filter(({ inSlices }) => !inSlices)).toEqual([])
})

test('each job finds nothing in an empty house, says so, and keeps that it ran', async () => {
  for (const job of nightJobs) expect(await letGo(job, night), job).toBe(0)
  expect((await db().selectFrom('forgetting').select('went').execute()).map(({ went }) => went)).toEqual(nightJobs.map(() => 0))
})

/** Runs what a job promises as the dry run counts it: beforehand, and tomorrow too. */
async function runsAsCounted(job: string, went: number) {
  const counted = async (at: Date) => {
    let sum = 0
    for (const one of forgettings.filter((other) => other.job === job)) sum += await one.count(at)
    return sum
  }
  expect(await counted(night), `${job} counted`).toBe(went)
  expect(await letGo(job, night), job).toBe(went)
  expect([await counted(night), await letGo(job, night)], `${job} again`).toEqual([0, 0])
}

test('what a message said goes after its days, the message itself long after, and what waits keeps its words', async () => {
  const person = await makePerson({ email: 'sam@example.org' })
  const props = { knownAs: 'Sam', fromName: 'Pat', url: 'https://alongside.example/x' }
  const days = daysKept('forget what messages said')
  for (const [key, made] of [
    ['young', days - 1],
    ['old', days + 1],
    ['bounced', days + 1],
    ['waits', days + 1],
    ['ancient', 731],
  ] as const)
    await transaction(() =>
      queueMessage(act(null, { at: daysAgo(made) }), { personId: person.id, template: 'word-for-you', props, dedupeKey: key }),
    )
  const sent = db().updateTable('message').where('dedupe_key', '<>', 'waits')
  await sent.set(({ ref }) => ({ sent_at: ref('due_at') })).execute()
  await db()
    .updateTable('message')
    .set({ bounced_at: daysAgo(40).toISOString() })
    .where('dedupe_key', '=', 'bounced')
    .execute()
  await runsAsCounted('forget what messages said', 2)
  const left = () => db().selectFrom('message').select(['dedupe_key', 'props_json']).orderBy('dedupe_key').execute()
  expect((await left()).map(({ dedupe_key, props_json }) => [dedupe_key, props_json === ''])).toEqual([
    ['ancient', true],
    ['bounced', false],
    ['old', true],
    ['waits', false],
    ['young', false],
  ])
  await runsAsCounted('forget old messages', 1)
  expect((await left()).map(({ dedupe_key }) => dedupe_key)).toEqual(['bounced', 'old', 'waits', 'young'])
})

test('preparation words go 90 days after the last day; what was arranged stays', async () => {
  for (const [last_on, words] of [
    [dayAgo(91), 'sealed'],
    [dayAgo(89), 'sealed'],
    [dayAgo(400), null],
  ] as const) {
    const { id: experienceId } = await makeExperience({ first_on: dayAgo(500), last_on })
    const { id: place_id } = await makePlace(experienceId, (await makePerson()).id)
    const row = { id: crypto.randomUUID(), made_at: daysAgo(400).toISOString(), place_id, kind: 'access' as const, state: 'ready' as const }
    await db()
      .insertInto('preparation')
      .values({ ...row, words })
      .execute()
  }
  await runsAsCounted('forget preparation words', 1)
  const rows = await db().selectFrom('preparation').select('words').execute()
  expect(rows.filter(({ words }) => words !== null)).toHaveLength(1)
  expect(rows).toHaveLength(3)
})

test('links, cards taken back, ended roles, rows of lists and old nights go, and nothing younger', async () => {
  const { id } = await makePerson()
  const link = { personId: id, aboutKind: 'place' as const, aboutId: crypto.randomUUID() }
  for (const days of [31, 29]) await transaction(() => makeReplyLink(act(id), { ...link, expiresAt: daysAgo(days).toISOString() }))
  for (const [days, name] of [
    [91, 'a'],
    [89, 'b'],
    [null, 'c'],
  ] as const)
    await db()
      .insertInto('card')
      .values({
        id: name,
        made_at: daysAgo(900).toISOString(),
        person_id: id,
        secret_hash: name,
        given_by_id: id,
        revoked_at: days && daysAgo(days).toISOString(),
      })
      .execute()
  for (const ends_on of [dayAgo(731), dayAgo(729), null]) await makeRole(id, 'helper', { for_person_id: id }, { ends_on })
  for (const [days, name] of [
    [31, 'a'],
    [29, 'b'],
  ] as const)
    await db()
      .insertInto('import_batch')
      .values({ id: name, made_at: daysAgo(days).toISOString(), kind: 'people', file_name: 'x.csv', rows_json: '[["Sam"]]', by_id: id })
      .execute()
  for (const days of [31, 29])
    await db()
      .insertInto('job_slot')
      .values({ name: 'x', slot_at: daysAgo(days).toISOString(), taken_at: daysAgo(days).toISOString() })
      .execute()
  for (const job of ['forget reply links', 'forget cards taken back', 'forget ended roles', 'forget the rows of lists', 'forget old slots'])
    await runsAsCounted(job, 1)
  const batches = await db().selectFrom('import_batch').select('rows_json').orderBy('id').execute()
  expect(batches.map(({ rows_json }) => rows_json)).toEqual(['[]', '[["Sam"]]'])
})

test('more than one slice goes in one night', async () => {
  const { id } = await makePerson()
  const roles = Array.from({ length: 450 }, () => ({
    id: crypto.randomUUID(),
    made_at: daysAgo(999).toISOString(),
    person_id: id,
    kind: 'helper' as const,
    for_person_id: id,
    given_by_id: id,
    starts_on: dayAgo(999),
    ends_on: dayAgo(800),
  }))
  await db().insertInto('role').values(roles).execute()
  await runsAsCounted('forget ended roles', 450)
})

test('the audit lets go of its oldest end, stays a whole chain, and the youngest entry stays', async () => {
  const { id } = await makePerson()
  const noted = (days: number) =>
    transaction(() => audit(act(id, { at: daysAgo(days) }), 'place.invite', { kind: 'place', id: String(days) }))
  // past the day until which the database itself refuses, by its own clock
  const real = Math.ceil((Date.now() - night.getTime()) / dayMs)
  const old = Math.max(740, 740 - real)
  for (const days of [old + 2, old + 1, old, 700, 1]) await noted(days)
  await runsAsCounted('forget old audit entries', 3)
  expect((await db().selectFrom('audit_entry').select('no').orderBy('no').execute()).map(({ no }) => no)).toEqual([4, 5])
  expect(await findBrokenAuditEntry()).toBeUndefined()
  await noted(0)
  expect(await findBrokenAuditEntry()).toBeUndefined()
  await db().updateTable('audit_cut').set({ hash: 'another' }).execute()
  expect(await findBrokenAuditEntry()).toBe(4)
})

test('the database lets nobody take an entry of the last two years out of the audit', async () => {
  const { id } = await makePerson()
  await transaction(() => audit(act(id, { at: new Date(Date.now() - 700 * dayMs) }), 'place.invite', { kind: 'place', id: 'x' }))
  await expect(db().deleteFrom('audit_entry').execute()).rejects.toThrow('two years')
})
