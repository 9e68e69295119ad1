import type { Kysely } from 'kysely'
import { makeAccounts } from './0001/accounts.ts'
import { makeCoaching } from './0001/coaching.ts'
import { makeContributions } from './0001/contributions.ts'
import { makeExperiences } from './0001/experiences.ts'
import { makeGatherings } from './0001/gatherings.ts'
import { makeIdeas } from './0001/ideas.ts'
import { makeMixing } from './0001/mixing.ts'
import { makeMessages } from './0001/messages.ts'
import { makeNetwork } from './0001/network.ts'
import { makePeople } from './0001/people.ts'
import { makeProgrammes } from './0001/programmes.ts'
import { makeRoles } from './0001/roles.ts'
import { makeMachineRoom } from './0001/server.ts'

/**
 * Every table of the foundation, in an order in which each points only at tables already there: SQLite cannot
 * add a foreign key to a finished table, PostgreSQL cannot point at a table that is still to come.
 */
export async function up(db: Kysely<unknown>) {
  await makeProgrammes(db)
  await makePeople(db)
  await makeMachineRoom(db)
  await makeAccounts(db)
  await makeNetwork(db)
  await makeExperiences(db)
  await makeGatherings(db)
  await makeRoles(db)
  await makeMessages(db)
  await makeContributions(db)
  await makeMixing(db)
  await makeCoaching(db)
  await makeIdeas(db)
}
