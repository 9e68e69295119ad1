import { parseArgs } from 'node:util'
import { makeFirstSteward } from '#app/features/people/accounts/commands/make-first-steward.server.ts'
import { envOrStop } from '#app/server/env.server.ts'
import { isSingleAddress, standardEmail } from '#app/shared/addresses.ts'
import { openDatabase, useConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

/** Makes the first person who may sign in to a new site: `npm run first-steward -- --name NAME --email ADDRESS`. */
const usage = 'Say who: npm run first-steward -- --name NAME --email ADDRESS'
const refusals = {
  'there is one': 'This site has a steward already. Stewards give further roles on the pages of the people.',
  'email taken': 'Somebody signs in with this address already. Give another one.',
}

const { appUrl, databaseUrl } = envOrStop()
const given = readArguments()
if (!given) stop(usage)
else if (!isSingleAddress(standardEmail(given.email))) stop('This is not one e-mail address, such as sam@example.org.')
else await run(given)

function readArguments() {
  try {
    const { name, email } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } }).values
    return name?.trim() && email?.trim() ? { name, email } : undefined
  } catch {
    return undefined
  }
}

async function run({ name, email }: { name: string; email: string }) {
  const database = openDatabase(databaseUrl)
  try {
    await migrateToLatest(database)
    useConnection(database)
    const outcome = await makeFirstSteward({ byId: null, as: 'system', at: new Date() }, { name, email })
    if (outcome.ok) console.log(`${name.trim()} may sign in at ${new URL('/sign-in', appUrl).href} as ${standardEmail(email)}.`)
    else stop(refusals[outcome.reason])
  } finally {
    await database.destroy()
  }
}

function stop(line: string) {
  console.error(line)
  process.exitCode = 1
}
