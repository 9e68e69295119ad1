import type { Kysely } from 'kysely'
import { makeCardsWork } from './0003/cards.ts'
import { makeHotReadsQuick } from './0003/hot-reads.ts'
import { makeImports } from './0003/imports.ts'
import { makeKeys } from './0003/keys.ts'
import { makeDeliveryWork } from './0003/post.ts'
import { makePrivacyWork } from './0003/privacy.ts'
import { makeWallLines } from './0003/room.ts'

/** The house under strain: every way in, long lists, and reads that stay quick when a nation uses it. */
export async function up(db: Kysely<unknown>) {
  await makeCardsWork(db)
  await makeKeys(db)
  await makeImports(db)
  await makePrivacyWork(db)
  await makeDeliveryWork(db)
  await makeWallLines(db)
  await makeHotReadsQuick(db)
}
