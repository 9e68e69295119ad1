import { z } from 'zod'
import { unsealFor } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'

const shape = z.array(z.tuple([z.string(), z.string()]))

/** What a person was sending when they were asked who sits there; undefined once a quarter of an hour is over. */
export async function findHeldForm(personId: string, id: string, at: Date) {
  const held = await db()
    .selectFrom('held_form')
    .select(['path', 'fields'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('expires_at', '>', at.toISOString())
    .executeTakeFirst()
  const fields = held && (await unsealFor(personId, { table: 'held_form', column: 'fields', id }, held.fields))
  return fields ? { path: held.path, fields: shape.parse(JSON.parse(fields)) } : undefined
}
