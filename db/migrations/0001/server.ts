import { sql, type Kysely } from 'kysely'
import { isSqlite, key, makeTable, maybe, text, to, whole } from '../make-table.ts'

/** What belongs to the machine room: limits, the timetable, the keys of sealed words and the audit chain. */
export async function makeMachineRoom(db: Kysely<unknown>) {
  await makeTable(db, 'rate_limit', { key: key(text), count: whole, resets_at: text })

  await makeTable(db, 'job_slot', { name: text, slot_at: text, taken_at: text }, { key: ['name', 'slot_at'] })

  await makeTable(db, 'sealed_key', { person_id: key(to('person')), wrapped_key: text, kid: text })

  await makeTable(
    db,
    'audit_entry',
    {
      no: key(whole),
      at: text,
      who_id: maybe(text),
      acting_as: text,
      did: text,
      about_kind: text,
      about_id: text,
      why: maybe(text),
      prev_hash: text,
      hash: text,
    },
    {
      index: [
        ['about_kind', 'about_id', 'no'],
        ['who_id', 'no'],
      ],
    },
  )
  for (const statement of isSqlite(db) ? keepAuditOnSqlite : keepAuditOnPostgres) await statement.execute(db)
}

const keepAuditOnSqlite = [
  sql`create trigger audit_entry_stays before delete on audit_entry
    begin select raise(abort, 'an audit entry is never changed or removed'); end`,
  sql`create trigger audit_entry_stays_as_it_is before update on audit_entry
    begin select raise(abort, 'an audit entry is never changed or removed'); end`,
]

const keepAuditOnPostgres = [
  sql`create function keep_audit_entry() returns trigger language plpgsql as
    $$ begin raise exception 'an audit entry is never changed or removed'; end $$`,
  sql`create trigger audit_entry_stays before update or delete on audit_entry for each row execute function keep_audit_entry()`,
]
