import type { Kysely } from 'kysely'
import { makeHotReadsQuick } from './0003/hot-reads.ts'
import { makeKeys } from './0003/keys.ts'
import { makePrivacyWork } from './0003/privacy.ts'

/** The house under strain: every way in, long lists, and reads that stay quick when a nation uses it. */
export async function up(db: Kysely<unknown>) {
  await makeHotReadsQuick(db)
  await makeKeys(db)
  await makePrivacyWork(db)
}
