import type { Insertable } from 'kysely'
import { transaction, openDatabase, useConnection } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { holdExperiences } from './experiences.ts'
import { beginNation } from './nation.ts'
import { fillPeople, sealWays } from './people.ts'
import { fillPost } from './post.ts'
import { fillWords } from './words.ts'
import { openWriter } from './writer.ts'

/**
 * Lets the story in a SQLite file grow to a nation of 20,000 people and 1,000 experiences, as the data model counts them: for measuring,
 * never for a site. The people of the story keep their places, so that the same pages can be asked of both. Takes minutes and some gigabytes.
 */
export async function fillNation(file: string, now: Date) {
  const writer = openWriter(file)
  const nation = beginNation(writer, now)
  fillPeople(nation)
  for (const held of holdExperiences(nation)) fillWords(nation, held)
  fillPost(nation)
  writer.write('contact_way', await sealedWays(file, nation, now))
  writer.close()
}

async function sealedWays(file: string, nation: ReturnType<typeof beginNation>, now: Date) {
  const ways: Insertable<Database['contact_way']>[] = []
  const connection = openDatabase(`file:${file}`)
  useConnection(connection)
  await transaction(() => sealWays(nation, (way) => ways.push(way), now.toISOString()))
  await connection.destroy()
  return ways
}
