import { sql } from 'kysely'
import { db } from './connection.server.ts'
import { isSqlite } from './migrations/make-table.ts'

/**
 * Lets SQLite look at how its tables have grown, where that may change how it answers (sqlite.org/pragma.html#pragma_optimize): without it, it
 * takes every index to be as good, and in a nation read all talks that are coming to find one person's. PostgreSQL does so by itself.
 */
export async function freshenPlans() {
  if (isSqlite(db())) await sql`pragma optimize = 0x10002`.execute(db())
}
