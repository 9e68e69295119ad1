import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Approach, OrganisationKind } from './approaches.ts'
import { findLocality, findProgramme } from './queries.server.ts'

interface Named {
  id: string
  name: string
  purpose: string
}

type Edit = { ok: true } | { ok: false; reason: 'changed' }

/** Starts a programme. The same id again is the same programme. */
export function startProgramme(act: Act, { id, name, purpose, endsOn }: Named & { endsOn: string | null }) {
  return transaction(async () => {
    const row = { id, made_at: act.at.toISOString(), name, purpose, ends_on: endsOn }
    const made = await db()
      .insertInto('programme')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'programme.start', { kind: 'programme', id })
  })
}

/** What an edit form of a programme shows; its fingerprint tells whether somebody changed it since. */
export function shownOfProgramme({ name, purpose, ends_on }: { name: string; purpose: string; ends_on: string | null }) {
  return { name, purpose, endsOn: ends_on ?? '' }
}

/** Changes name, purpose or end. Refused when it is no longer what the editor saw. */
export function editProgramme(
  act: Act,
  { id, name, purpose, endsOn, seen }: Named & { endsOn: string | null; seen: string },
): Promise<Edit> {
  return transaction(async () => {
    const current = await findProgramme(id)
    if (!current || fingerprint(shownOfProgramme(current)) !== seen) return { ok: false, reason: 'changed' }
    await db().updateTable('programme').set({ name, purpose, ends_on: endsOn }).where('id', '=', id).execute()
    await audit(act, current.ends_on === endsOn ? 'programme.edit' : 'programme.move_end', { kind: 'programme', id })
    return { ok: true }
  })
}

interface LocalityWords extends Named {
  approach: Approach
  holdDays: number
  answerDays: number
}

/** Starts a locality in a programme. The same id again is the same locality; a name is used once in a programme. */
export function startLocality(
  act: Act,
  { id, programmeId, name, purpose, approach, holdDays, answerDays }: LocalityWords & { programmeId: string },
) {
  return transaction(async () => {
    if (await hasNamesake({ id, name, programmeId })) return { ok: false as const, reason: 'name taken' as const }
    const row = {
      id,
      made_at: act.at.toISOString(),
      programme_id: programmeId,
      name,
      purpose,
      approach,
      hold_days: holdDays,
      answer_days: answerDays,
    }
    const made = await db()
      .insertInto('locality')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'locality.start', { kind: 'locality', id })
    return { ok: true as const }
  })
}

async function hasNamesake({ id, name, programmeId }: { id: string; name: string; programmeId: string }) {
  const row = await db()
    .selectFrom('locality')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('name', '=', name)
    .where('id', '<>', id)
    .executeTakeFirst()
  return row !== undefined
}

type LocalityRow = NonNullable<Awaited<ReturnType<typeof findLocality>>>

/** What an edit form of a locality shows. */
export function shownOfLocality({
  name,
  purpose,
  approach,
  hold_days,
  answer_days,
}: Pick<LocalityRow, 'name' | 'purpose' | 'approach' | 'hold_days' | 'answer_days'>) {
  return { name, purpose, approach, holdDays: String(hold_days), answerDays: String(answer_days) }
}

/** Changes a locality. Refused when it is no longer what the editor saw. */
export function editLocality(
  act: Act,
  { id, name, purpose, approach, holdDays, answerDays, seen }: LocalityWords & { seen: string },
): Promise<Edit> {
  return transaction(async () => {
    const current = await findLocality(id)
    if (!current || fingerprint(shownOfLocality(current)) !== seen) return { ok: false, reason: 'changed' }
    await db()
      .updateTable('locality')
      .set({ name, purpose, approach, hold_days: holdDays, answer_days: answerDays })
      .where('id', '=', id)
      .execute()
    await audit(act, 'locality.edit', { kind: 'locality', id })
    return { ok: true }
  })
}

/** Adds a community to a locality. One that is there already stays as it is. */
export function addCommunity(act: Act, { id, localityId, name }: { id: string; localityId: string; name: string }) {
  return transaction(async () => {
    const row = { id, made_at: act.at.toISOString(), locality_id: localityId, name }
    const made = await db()
      .insertInto('community')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'community.add', { kind: 'community', id })
  })
}

/** Adds a group or service. The same id again is the same one. */
export function addOrganisation(
  act: Act,
  { id, name, kind, website }: { id: string; name: string; kind: OrganisationKind; website: string | null },
) {
  return transaction(async () => {
    const made = await db()
      .insertInto('organisation')
      .values({ id, made_at: act.at.toISOString(), name, kind, website })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'organisation.add', { kind: 'organisation', id })
  })
}
