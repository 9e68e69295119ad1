import { beforeEach, expect, test } from 'vitest'
import { addPerson } from '#app/features/people/commands/add-person.server.ts'
import { beginImport, beginUndo } from '#app/features/people/imports/commands/begin-import.server.ts'
import { claimRun, holdLonger } from '#app/features/people/imports/commands/hold-run.server.ts'
import { stepOn } from '#app/features/people/imports/commands/work-on-imports.server.ts'
import { placing } from '#app/features/experiences/imports/commands/place-people.server.ts'
import { listRows } from '#app/features/people/imports/queries/rows.server.ts'
import { listOwnContactWays } from '#app/features/people/queries/contact-ways.server.ts'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { addMinutes } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeCommunity, makeLocality, makeOrganiser, makePerson } from '#tests/support/make.ts'
import { batchOf, bringList, countsOf, previewList, workOnLists } from '#tests/support/make-lists.ts'

async function makeStory() {
  const locality = await makeLocality()
  return { locality, community: await makeCommunity(locality.id, { name: 'Netherden' }), fiona: await makeOrganiser(locality.id) }
}

let story: Awaited<ReturnType<typeof makeStory>>
beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const heading = 'Known as,Family name,E-mail,Phone,Community,Organisation,Job'
const people = () => db().selectFrom('person').selectAll().where('import_batch_id', 'is not', null).orderBy('known_as').execute()
const count = async (table: 'person' | 'contact_way' | 'affiliation' | 'organisation' | 'sealed_key' | 'place') =>
  Number(
    (
      await db()
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const tables = async () =>
  Promise.all((['person', 'contact_way', 'affiliation', 'organisation', 'sealed_key', 'place'] as const).map(count))

function fiveHundred() {
  const rows = Array.from({ length: 500 }, (_, at) => `Name${at},Family${at},p${at}@example.org,07700 900${String(at).padStart(3, '0')},,,`)
  rows[6] = ',Nobody,,,,,'
  rows[77] = 'Sam,Reid,not an address,,,,'
  rows[499] = 'Jo,Bain,,,Nowhere,,'
  return [heading, ...rows].join('\n')
}

test('of 500 rows with three that are wrong 497 are brought in, and all can be taken back', async () => {
  const before = await tables()
  const id = await previewList({ by: story.fiona.id, file: fiveHundred() })
  expect(await countsOf(id)).toEqual({ left_out: 1, new: 497, wrong: 3 })
  const wrong = await listRows(id, { states: ['wrong'], limit: 10 })
  expect(wrong.map(({ number, verdict }) => [number, verdict.mistakes.map(({ field }) => field)])).toEqual([
    [8, ['knownAs']],
    [79, ['email']],
    [501, ['community']],
  ])
  await beginImport(act(story.fiona.id), id)
  await workOnLists()
  expect((await batchOf(id)).state).toBe('done')
  expect(await people()).toHaveLength(497)
  expect(await findBrokenAuditEntry()).toBeUndefined()

  await beginUndo(act(story.fiona.id), id)
  await workOnLists()
  expect(await countsOf(id)).toEqual({ left_out: 1, undone: 497, wrong: 3 })
  expect(await tables()).toEqual(before)
  expect((await batchOf(id)).state).toBe('undone')
  expect(await findBrokenAuditEntry()).toBeUndefined()
})

test('whoever a list adds is the same, row for row, as somebody typed in', async () => {
  const file = `${heading},Languages,Strengths,When and how,Safe\nMorven,Tait,Morven@Example.org,07700 900 055,Netherden,The Kettle’s On,Cook,"Gaelic, English",Songs,after school,no voicemail`
  await bringList({ by: story.fiona.id, file })
  const [brought] = await people()
  const group = await db().selectFrom('organisation').selectAll().executeTakeFirstOrThrow()
  const typed = crypto.randomUUID()
  await db().updateTable('contact_way').set({ signs_in: 0 }).execute()
  await addPerson(act(story.fiona.id), {
    id: typed,
    knownAs: 'Morven',
    familyName: 'Tait',
    languages: 'gd en',
    communityId: story.community.id,
    bornBand: null,
    gender: null,
    strengths: 'Songs',
    wants: null,
    reachWords: 'after school',
    email: 'Morven@Example.org',
    phone: '07700 900 055',
    phoneSafe: 'no_voicemail',
    organisationId: group.id,
    job: 'Cook',
    signsIn: false,
  })
  const of = async (personId: string) => {
    const person = await db().selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
    const ways = await db().selectFrom('contact_way').selectAll().where('person_id', '=', personId).orderBy('kind').execute()
    const opened = (await listOwnContactWays(personId)).map(({ kind, address }) => `${kind} ${address}`)
    const belongings = await db().selectFrom('affiliation').selectAll().where('person_id', '=', personId).execute()
    const did = await db().selectFrom('audit_entry').select(['did', 'acting_as', 'who_id']).where('about_id', '=', personId).execute()
    return {
      person: { ...person, id: '', made_at: '', import_batch_id: '' },
      ways: ways.map((way) => ({ ...way, id: '', made_at: '', person_id: '', address: '', signs_in: 0, safe: '' })),
      opened: opened.sort(),
      belongings: belongings.map((belonging) => ({ ...belonging, id: '', made_at: '', person_id: '' })),
      did: did.map((entry) => JSON.stringify(entry)).sort(),
    }
  }
  expect(await of(brought?.id ?? '')).toEqual(await of(typed))
})

test('nobody brought in can sign in or is written to, and an address that signs in somebody signs in nobody else', async () => {
  await makePerson({ email: 'sam@example.org' })
  await bringList({
    by: story.fiona.id,
    file: `${heading}\nSam,Reid,sam@example.org,,,,\nSam,Other,other@example.org,,,,\nSis,Reid,sam@example.org,,,,`,
  })
  const logins = await db()
    .selectFrom('login')
    .select('person_id')
    .where(
      'person_id',
      'in',
      (await people()).map(({ id }) => id),
    )
    .execute()
  expect(logins).toEqual([])
  expect(await db().selectFrom('message').selectAll().execute()).toEqual([])
  const signing = await db().selectFrom('contact_way').select(['person_id']).where('signs_in', '=', 1).execute()
  expect(signing).toHaveLength(2) // the one who was here, and the address of their own
})

test('who carries on after a process died brings in the rest, and none twice', async () => {
  const at = new Date()
  const id = await previewList({ by: story.fiona.id, file: fiveHundred() })
  await beginImport(act(story.fiona.id), id)
  const first = await claimRun(at)
  if (!first) throw new Error('nothing to do')
  const held = await stepOn(first, { placing, at })
  expect(await people()).toHaveLength(60)
  // It dies in the middle of a step: nothing of that step is kept.
  const dying = { ...placing, isOpen: () => Promise.reject(new Error('killed')) }
  await expect(
    transaction(async () => {
      await holdLonger(held ?? first, at)
      await db().deleteFrom('contact_way').execute()
      return dying.isOpen()
    }),
  ).rejects.toThrow('killed')
  expect(await count('contact_way')).toBe(120)

  await workOnLists(at)
  expect(await people()).toHaveLength(60) // the lease still holds
  const later = addMinutes(at, 1)
  await workOnLists(later)
  expect(await people()).toHaveLength(497)
  // Whoever comes back from the dead finds that it is somebody else's.
  expect(await stepOn(held ?? first, { placing, at: later })).toBeUndefined()
  expect(await people()).toHaveLength(497)
  expect(new Set((await people()).map(({ known_as }) => known_as)).size).toBe(497)
})

test('whoever organises nothing any more brings nothing in', async () => {
  const id = await previewList({ by: story.fiona.id, file: `${heading}\nAda,Bain,,,,,` })
  await beginImport(act(story.fiona.id), id)
  await db().deleteFrom('role').where('person_id', '=', story.fiona.id).execute()
  await workOnLists()
  expect(await batchOf(id)).toMatchObject({ state: 'stopped', why: 'no organiser' })
  expect(await people()).toEqual([])
})
