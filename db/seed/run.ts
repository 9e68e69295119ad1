import { env } from '#app/server/env.server.ts'
import { db, openDatabase, transaction, useConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { fillStory } from './fill.ts'

/** `npm run seed`: fills an empty database with the invented example story. A database with anybody in it is left as it is. */
const connection = openDatabase(env().databaseUrl)
useConnection(connection)
await migrateToLatest(connection)
const somebody = await db().selectFrom('person').select('id').limit(1).executeTakeFirst()
if (somebody) {
  process.stderr.write('DATABASE_URL: names a database with people in it; the example story wants an empty one\n')
  process.exitCode = 1
} else {
  await transaction(() => fillStory(new Date()))
}
await connection.destroy()
