import { sql } from 'kysely'
import { isSqlite } from '#db/migrations/make-table.ts'
import type { Connection } from '#db/connection.server.ts'

/** One fact about a table as a line to compare: a column, a foreign key, an index or a named rule. */
interface Fact {
  table: string
  line: string
}

/** Everything a database says of its tables, in the same words for SQLite and PostgreSQL, sorted. */
export async function tableLinesOf(connection: Connection) {
  const facts: Fact[] = []
  const sqlite = isSqlite(connection)
  for (const ask of sqlite ? askSqlite : askPostgres) facts.push(...(await ask.execute(connection)).rows)
  const rules = await (sqlite ? askSqliteRules : askPostgresRules).execute(connection)
  for (const { table, line } of rules.rows) facts.push(...wordsOf(line).map((words) => ({ table, line: words })))
  return facts
    .filter(({ table }) => !/^(kysely|sqlite)_/.test(table))
    .map(({ table, line }) => `${table}: ${line}`)
    .sort()
}

/** `state in (done, open)` from what SQLite kept of the statement, or from how PostgreSQL writes the same rule. */
function wordsOf(definition: string) {
  const rules = definition.replaceAll('::text', '').matchAll(/\(\(?"?(\w+)"? (?:in|= ANY) \((?:ARRAY\[)?([^)\]]*)/g)
  return [...rules].map(([, column, list = '']) => `${column} in (${(list.match(/\w+(?='|,|$)/g) ?? []).sort().join(', ')})`)
}

const askSqlite = [
  sql<Fact>`
    select t.name as "table", c.name || ' ' || lower(c.type) || case when c."notnull" then '' else '?' end || coalesce(' = ' || c.dflt_value, '') as line
    from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'`,
  sql<Fact>`
    select t.name as "table", f."from" || ' → ' || f."table" || '.' || f."to" || ', ' || lower(f.on_delete) as line
    from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table'`,
  sql<Fact>`
    select t.name as "table", case when i.origin = 'pk' then 'key' when i."unique" then 'unique' else 'index' end
      || ' (' || (select group_concat(name, ', ') from (select name from pragma_index_info(i.name) order by seqno)) || ')'
      || case when i.partial then ' where' else '' end as line
    from sqlite_master t join pragma_index_list(t.name) i where t.type = 'table'`,
  // an integer key is the row's own number and has no index
  sql<Fact>`
    select t.name as "table", 'key (' || c.name || ')' as line
    from sqlite_master t join pragma_table_info(t.name) c
    where t.type = 'table' and c.pk = 1 and not exists (select 1 from pragma_index_list(t.name) where origin = 'pk')`,
  sql<Fact>`
    with recursive rule(name, line, rest) as (
      select name, null, sql from sqlite_master where type = 'table'
      union all
      select name, substr(rest, instr(rest, 'constraint "') + 12, instr(substr(rest, instr(rest, 'constraint "') + 12), '"') - 1),
        substr(rest, instr(rest, 'constraint "') + 12)
      from rule where instr(rest, 'constraint "') > 0
    )
    select name as "table", 'rule ' || line as line from rule where line not like '%_pkey'`,
]

const askPostgres = [
  sql<Fact>`
    select table_name as "table", column_name || ' ' || replace(data_type, 'bigint', 'integer') || case is_nullable when 'NO' then '' else '?' end
      || coalesce(' = ' || replace(column_default, '::text', ''), '') as line
    from information_schema.columns where table_schema = 'public'`,
  sql<Fact>`
    select r.conrelid::regclass::text as "table", a.attname || ' → ' || r.confrelid::regclass::text || '.' || b.attname || ', '
      || case r.confdeltype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null' else 'no action' end as line
    from pg_constraint r
    join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
    join pg_attribute b on b.attrelid = r.confrelid and b.attnum = r.confkey[1]
    where r.contype = 'f'`,
  sql<Fact>`
    select t.relname as "table", case when i.indisprimary then 'key' when i.indisunique then 'unique' else 'index' end
      || ' (' || (
        select string_agg(a.attname, ', ' order by k.place)
        from unnest(i.indkey::int[]) with ordinality as k(number, place) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
      ) || ')' || case when i.indpred is null then '' else ' where' end as line
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public'`,
  sql<Fact>`
    select conrelid::regclass::text as "table", 'rule ' || conname as line
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conname not like conrelid::regclass::text || '%_check%'`,
]

const askSqliteRules = sql<Fact>`select name as "table", sql as line from sqlite_master where type = 'table'`

const askPostgresRules = sql<Fact>`
  select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as line
  from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`
