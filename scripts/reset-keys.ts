import { parseArgs } from 'node:util'
import { findSignInWay } from '#app/features/people/accounts/queries/sign-in.server.ts'
import { resetKeys } from '#app/features/people/keys/commands/reset-keys.server.ts'
import { envOrStop } from '#app/server/env.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import { standardEmail } from '#app/shared/addresses.ts'
import { openDatabase, useConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

/** Takes the lost keys of somebody away where no other steward can: `npm run reset-keys -- --email ADDRESS`. */
const usage = 'Say whose: npm run reset-keys -- --email ADDRESS'

const { databaseUrl } = envOrStop()
const email = readArguments()
if (email) await run(email)
else stop(usage)

function readArguments() {
  try {
    return parseArgs({ options: { email: { type: 'string' } } }).values.email?.trim()
  } catch {
    return undefined
  }
}

async function run(address: string) {
  const database = openDatabase(databaseUrl)
  try {
    await migrateToLatest(database)
    useConnection(database)
    const way = await findSignInWay(lookupOf('email', standardEmail(address)))
    if (!way) return stop('Nobody signs in with this address.')
    if (!(await hasKeys(way.person_id))) return stop('They have no second key: their e-mail lets them in.')
    await resetKeys({ byId: null, as: 'system', at: new Date() }, { personId: way.person_id, proof: 'at_the_machine' })
    console.log(`The keys of ${standardEmail(address)} are taken away. They are told by e-mail, and sign in with it.`)
  } finally {
    await database.destroy()
  }
}

function stop(line: string) {
  console.error(line)
  process.exitCode = 1
}
