import { db } from '#db/connection.server.ts'

/** Whether these very words are kept under this id: what came twice is one contribution, what only shares an id is not. */
export async function hasWords({ id, words }: { id: string; words: string }) {
  const row = await db().selectFrom('contribution').select('words').where('id', '=', id).executeTakeFirst()
  return row?.words === words
}
