import { beforeEach, expect, test } from 'vitest'
import { letGo } from '#app/features/home/retention/commands.server.ts'
import { loader as audits } from '#app/features/home/routes/audit.tsx'
import { loader as machine } from '#app/features/home/routes/machine.tsx'
import { audit, auditEach } from '#app/server/audit.server.ts'
import { runAfterTaking } from '#app/server/clock.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeGuarded, makeKeptApart, makeRunIn } from '#tests/support/make-safeguarding.ts'
import { makePerson, makeProgramme, makeRole } from '#tests/support/make.ts'

const dayMs = 86_400_000
let kit: { id: string }
let world: Awaited<ReturnType<typeof makeGuarded>>

beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
  kit = await makePerson({ known_as: 'Kit' })
  await makeRole(kit.id, 'steward')
})

const machineOf = async (as: string) => machine(await visit({ url: '/machine', as }))
const auditOf = async (as: string, search = '') => audits(await visit({ url: `/audit${search}`, as }))
const ruleOf = async (job: string) => (await machineOf(kit.id)).retention.rules.find((rule) => rule.job === job)
const noted = (did: string, about: { kind: string; id: string }, by = kit.id, at = new Date()) =>
  transaction(() => audit(act(by, { at }), did, about))

const inviteMany = (count: number) =>
  transaction(() =>
    auditEach(
      act(kit.id),
      'place.invite',
      Array.from({ length: count }, (_, made) => ({ kind: 'place', id: `p${made}` })),
    ),
  )

test('the machine room and the audit are closed to whoever has no business there', async () => {
  for (const as of [world.organiser.id, world.one.id]) {
    expect((await responseOf(machineOf(as))).status).toBe(404)
    expect((await responseOf(auditOf(as))).status).toBe(404)
  }
  expect((await responseOf(machineOf(world.lead.id))).status).toBe(404)
  expect((await auditOf(world.lead.id)).entries).toEqual([])
})

test('a dry run counts and takes nothing; once it ran, it says when and how much went', async () => {
  const old = new Date(Date.now() - 40 * dayMs)
  for (const days of [40, 1, 0]) await runAfterTaking('x', new Date(Date.now() - days * dayMs), () => Promise.resolve())
  expect(await ruleOf('forget old slots')).toMatchObject({ tonight: 1, inAMonth: 3, ranAt: null, went: null })
  expect(await ruleOf('forget old slots')).toMatchObject({ tonight: 1, promises: ['It goes after 30 days.'] })
  const night = new Date(Date.now() + 1000)
  expect(await letGo('forget old slots', night)).toBe(1)
  expect(await ruleOf('forget old slots')).toMatchObject({ tonight: 0, inAMonth: 2, ranAt: night.toISOString(), went: 1 })
  expect((await machineOf(kit.id)).slots).toMatchObject([{ name: 'x' }])
  expect(old.getTime()).toBeLessThan(night.getTime())
})

test('neither page tells a steward of people kept apart, of a gap where they are, or of who ran into it', async () => {
  await inviteMany(60)
  const look = async () => {
    const first = await auditOf(kit.id)
    const second = await auditOf(kit.id, `?before=${encodeURIComponent(first.next ?? '')}`)
    const { rules } = (await machineOf(kit.id)).retention
    const counted = rules.filter(({ job }) => job !== 'forget old sessions')
    return { entries: [...first.entries, ...second.entries], ends: second.next, counted }
  }
  const before = await look()
  const { id } = await makeKeptApart(world)
  const old = await makeKeptApart(world, { scope: 'room' })
  const ended_at = new Date(Date.now() - 370 * dayMs).toISOString()
  await db().updateTable('keep_apart').set({ ended_at, ended_by_id: world.lead.id }).where('id', '=', old.id).execute()
  await makeRunIn(world.organiser.id, world.one.place.id)
  await noted('hidden_rule.note', { kind: 'person', id: world.lead.id }, world.lead.id)
  await noted('keep_apart.read.reason', { kind: 'keep_apart', id }, world.lead.id)
  expect(await look()).toEqual(before)
  for (const search of [`?id=${id}`, '?kind=keep_apart', `?who=${world.lead.id}`])
    expect((await auditOf(kit.id, search)).entries, search).toEqual([])
})

test('a safeguarding lead sees what was done with the pairs of their programmes, but for those they are in', async () => {
  const { id } = await makeKeptApart(world)
  expect((await auditOf(world.lead.id, '?kind=keep_apart')).entries).toMatchObject([{ did: 'keep_apart.keep', aboutId: id }])
  await makeRole(world.one.id, 'safeguarding_lead', { programme_id: world.locality.programme_id })
  expect((await auditOf(world.one.id, '?kind=keep_apart')).entries).toEqual([])
  const elsewhere = await makePerson()
  await makeRole(elsewhere.id, 'safeguarding_lead', { programme_id: (await makeProgramme()).id })
  expect((await auditOf(elsewhere.id, '?kind=keep_apart')).entries).toEqual([])
})

test('the audit is found by who, by what and by day, and read page by page without a miss', async () => {
  const yesterday = new Date(Date.now() - dayMs)
  await noted('place.decline', { kind: 'place', id: 'p1' }, world.organiser.id, yesterday)
  await inviteMany(120)
  const read: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page = await auditOf(kit.id, before ? `?before=${encodeURIComponent(before)}` : '')
    read.push(...page.entries.map(({ did, aboutId }) => `${did} ${aboutId}`))
    before = page.next
  }
  expect(read).toHaveLength(121)
  expect(new Set(read).size).toBe(121)
  expect((await auditOf(kit.id, '?kind=place&id=p1')).entries.map(({ did }) => did)).toEqual(['place.invite', 'place.decline'])
  expect((await auditOf(kit.id, `?who=${world.organiser.id}`)).entries).toMatchObject([{ did: 'place.decline', whoId: world.organiser.id }])
  const on = yesterday.toISOString().slice(0, 10)
  expect((await auditOf(kit.id, `?day=${on}`)).entries.every(({ at }) => at < new Date().toISOString())).toBe(true)
  for (const odd of ['?before=x', '?day=x', `?who=${'x'.repeat(5000)}`]) expect((await auditOf(kit.id, odd)).entries).toHaveLength(50)
})

test('the chain is checked on asking, and what does not fit is dated', async () => {
  await noted('place.invite', { kind: 'place', id: 'p1' })
  expect((await auditOf(kit.id)).chain).toBeNull()
  expect((await auditOf(kit.id, '?chain=check')).chain).toEqual({ isWhole: true })
  const last = await db().selectFrom('audit_entry').selectAll().executeTakeFirstOrThrow()
  await db()
    .insertInto('audit_entry')
    .values({ ...last, no: last.no + 1, did: 'place.decline', prev_hash: last.hash })
    .execute()
  expect((await auditOf(kit.id, '?chain=check')).chain).toEqual({ isWhole: false, at: last.at })
})
