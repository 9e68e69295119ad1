import type { Kysely } from 'kysely'
import { carryMixesOver } from './0002/carry-mixes-over.ts'
import { makeProposals } from './0002/proposals.ts'
import { makePairs } from './0002/pairs.ts'

/** Mixing in full: pairs kept apart or together, runs of the engine, the proposals they make and what was changed in them by hand. */
export async function up(db: Kysely<unknown>) {
  await makePairs(db)
  await makeProposals(db)
  await carryMixesOver(db)
}
