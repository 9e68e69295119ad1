import { sql, type Kysely } from 'kysely'
import { isSqlite, key, makeTable, maybe, oneOf, row, text, to, whole } from '../make-table.ts'

/** What people ask about their record with its answer, what the night let go, and an audit whose oldest entries may end. */
export async function makePrivacyWork(db: Kysely<unknown>) {
  await makeRecordRequests(db)
  await makeTable(db, 'forgetting', { ...row, job: text, went: whole }, { index: [['job', 'made_at']] })
  await letOldAuditGo(db)
}

async function makeRecordRequests(db: Kysely<unknown>) {
  await makeTable(
    db,
    'record_request',
    {
      ...row,
      person_id: to('person'),
      kind: oneOf('correction', 'objection', 'complaint'),
      words: maybe(text),
      keeper_id: to('person'),
      answer_by_on: text,
      outcome: maybe(oneOf('done', 'in_part', 'not_done')),
      answer_words: maybe(text),
      answered_at: maybe(text),
      answered_by_id: maybe(to('person')),
    },
    {
      index: [['person_id', 'made_at'], { on: ['keeper_id', 'answer_by_on'], where: sql`answered_at is null` }],
      check: {
        record_request_answered_with_words_by_somebody: sql`(answered_at is null and outcome is null and answer_words is null and answered_by_id is null)
          or (answered_at is not null and outcome is not null and answer_words is not null and answered_by_id is not null)`,
      },
    },
  )
  await carryOver(db)
}

interface AskedBefore {
  id: string
  made_at: string
  person_id: string
  kind: string
  keeper_id: string
}

const MONTH_MS = 28 * 86_400_000

/** What was asked before had its words in the keeper's mail alone: it is carried over without them, so that it too gets its answer. */
async function carryOver(db: Kysely<unknown>) {
  const { rows } = await sql<AskedBefore>`
    select substr(message.dedupe_key, 16) as id, message.made_at as made_at, audit_entry.about_id as person_id,
      substr(audit_entry.did, 8) as kind, message.person_id as keeper_id
    from message
    join audit_entry on audit_entry.at = message.made_at and audit_entry.about_kind = 'person'
      and audit_entry.did in ('record.correction', 'record.objection', 'record.complaint')
    where message.dedupe_key like 'record-request:%' and message.person_id is not null`.execute(db)
  for (const { id, made_at, person_id, kind, keeper_id } of rows) {
    const answerByOn = new Date(Date.parse(made_at) + MONTH_MS).toISOString().slice(0, 10)
    await sql`insert into record_request (id, made_at, person_id, kind, keeper_id, answer_by_on)
      values (${id}, ${made_at}, ${person_id}, ${kind}, ${keeper_id}, ${answerByOn})`.execute(db)
  }
}

/**
 * `audit_cut` is the last entry let go: the chain is whole from there on. The database refuses to let
 * go of anything younger than two years: less a day, since its clock need not be that of the timetable.
 */
async function letOldAuditGo(db: Kysely<unknown>) {
  await makeTable(db, 'audit_cut', { no: key(whole), hash: text, cut_at: text })
  await db.schema.createIndex('audit_entry_by_who_id_did_at').on('audit_entry').columns(['who_id', 'did', 'at']).execute()
  await db.schema.createIndex('audit_entry_by_at').on('audit_entry').column('at').execute()
  for (const statement of isSqlite(db) ? keepTwoYearsOnSqlite : keepTwoYearsOnPostgres) await statement.execute(db)
}

const keepTwoYearsOnSqlite = [
  sql`drop trigger audit_entry_stays`,
  sql`create trigger audit_entry_stays before delete on audit_entry
    when old.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-729 days')
    begin select raise(abort, 'an audit entry is never changed, and stays for two years'); end`,
]

const keepTwoYearsOnPostgres = [
  sql`create or replace function keep_audit_entry() returns trigger language plpgsql as
    $$ begin
      if tg_op = 'DELETE' and old.at <= to_char((now() at time zone 'utc') - interval '729 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') then
        return old;
      end if;
      raise exception 'an audit entry is never changed, and stays for two years';
    end $$`,
]
