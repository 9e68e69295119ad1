import { auditEach } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { idsOf, readMade, type Made, type MadeRow } from '../made-rows.ts'
import type { Batch } from '../queries/batches.server.ts'
import { printEach } from '../queries/prints.server.ts'
import type { OpenRow } from '../queries/rows.server.ts'
import { listUsedOrganisations, listUsedPeople } from '../queries/used.server.ts'
import type { Placing } from './bring-in-rows.server.ts'

interface TakingBack {
  batch: Batch
  rows: readonly OpenRow[]
  placing: Placing
}

/**
 * Takes back what some rows of a list made, where nobody changed it and nothing rests on it since; the others stay, with the reason.
 * Nothing else is touched. Inside a transaction.
 */
export async function takeBackRows(act: Act, { batch, rows, placing }: TakingBack) {
  const lines = rows.map(({ number, madeJson }) => ({ number, made: readMade(madeJson) }))
  const reasons = await listReasons(lines, placing)
  const gone = lines.filter(({ number }) => !reasons.has(number)).flatMap(({ made }) => made.rows)
  await removeRows(act, gone, placing)
  for (const why of [undefined, ...new Set(reasons.values())]) {
    const numbers = lines.flatMap(({ number }) => (reasons.get(number) === why ? number : []))
    const some = db()
      .updateTable('import_row')
      .set(why ? { state: 'kept', why } : { state: 'undone', why: null })
    await some
      .where('batch_id', '=', batch.id)
      .where('number', 'in', [0, ...numbers])
      .execute()
  }
  await removeEmptyGroups(act, batch)
}

/** Why some lines stay: `changed`, or the table of what rests on them. */
async function listReasons(lines: readonly { number: number; made: Made }[], placing: Placing) {
  const prints = await printEach(lines.map(({ made }) => made.rows))
  const all = lines.flatMap(({ made }) => made.rows)
  const placeIds = idsOf(all, 'place')
  const used = await listUsedPeople(idsOf(all, 'person'), { exceptPlaceIds: placeIds })
  const held = await placing.listHeld(placeIds)
  const groups = await listUsedOrganisations(lines.flatMap(({ made }) => (isGroup(made.rows) ? idsOf(made.rows, 'organisation') : [])))
  const reasons = new Map<number, string>()
  lines.forEach(({ number, made }, at) => {
    const rests = made.rows.map(([, id]) => used.get(id) ?? (held.has(id) ? 'preparation' : groups.has(id) ? 'affiliation' : undefined))
    const why = prints[at] === made.print ? rests.find((table) => table !== undefined) : 'changed'
    if (why) reasons.set(number, why)
  })
  return reasons
}

/** A line of a list of groups; a group that came along with a person goes once nobody belongs to it. */
const isGroup = (rows: readonly MadeRow[]) => rows.every(([table]) => table === 'organisation')

async function removeRows(act: Act, rows: readonly MadeRow[], placing: Placing) {
  const personIds = idsOf(rows, 'person')
  await placing.takeBack(act, idsOf(rows, 'place'))
  await db()
    .deleteFrom('affiliation')
    .where('id', 'in', [...idsOf(rows, 'affiliation'), ''])
    .execute()
  await db()
    .deleteFrom('contact_way')
    .where('id', 'in', [...idsOf(rows, 'contact_way'), ''])
    .execute()
  await db()
    .deleteFrom('sealed_key')
    .where('person_id', 'in', [...personIds, ''])
    .execute()
  await db()
    .deleteFrom('person')
    .where('id', 'in', [...personIds, ''])
    .execute()
  const about = (kind: string, ids: readonly string[]) => ids.map((id) => ({ kind, id }))
  await auditEach(act, 'person.take_back', about('person', personIds))
}

async function removeEmptyGroups(act: Act, batch: Batch) {
  const waiting = await db()
    .selectFrom('import_row')
    .select('number')
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'made')
    .limit(1)
    .execute()
  if (batch.kind !== 'organisations' && waiting.length > 0) return
  const kept = db().selectFrom('import_row').select('new_key').where('batch_id', '=', batch.id).where('state', 'in', ['made', 'kept'])
  const gone = await db()
    .deleteFrom('organisation')
    .where('import_batch_id', '=', batch.id)
    .where('id', 'not in', db().selectFrom('affiliation').select('organisation_id'))
    .$if(batch.kind === 'organisations', (query) => query.where('id', 'not in', kept))
    .returning('id')
    .execute()
  await auditEach(
    act,
    'organisation.take_back',
    gone.map(({ id }) => ({ kind: 'organisation', id })),
  )
}
