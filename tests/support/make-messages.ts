import { queueMessage, type NewMessage } from '#app/server/outbox.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act } from './app.ts'
import { makePerson, makePlace } from './make.ts'

let count = 0
type Made = Awaited<ReturnType<typeof makePerson>>

/** Somebody with an e-mail address and a number, who has a place there. */
export async function makeSam(experienceId: string, given: Parameters<typeof makePerson>[0] = {}) {
  const sam = await makePerson({
    known_as: 'Sam',
    email: `${crypto.randomUUID().slice(0, 8)}@example.org`,
    phone: '07700 900111',
    ...given,
  })
  await makePlace(experienceId, sam.id)
  return sam
}

const moved = { knownAs: 'Sam', title: 'A day together', when: 'Wednesday 2 December, 10 am', where: null }
export const code = { knownAs: 'Sam', code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }

/** A message to them that waits: of a gathering that moved, unless the test says otherwise. */
export async function queueFor(person: Made, given: Partial<NewMessage> = {}, id: string = crypto.randomUUID()) {
  const message = {
    template: 'gathering-moved',
    props: moved,
    dedupeKey: `gathering-moved:${id}:1:${person.id}`,
    personId: person.id,
    ...given,
  } as NewMessage // a template with its own props
  await transaction(() => queueMessage(act(null, { at: new Date(Date.now() - 60_000 + (count += 1)) }), message))
  return (await db().selectFrom('message').select('id').where('dedupe_key', '=', message.dedupeKey).executeTakeFirstOrThrow()).id
}

/** The same, given up. */
export async function lose(person: Made, last_error = '550 5.1.1 (address) is not here', given: Partial<NewMessage> = {}) {
  const id = await queueFor(person, given)
  await db().updateTable('message').set({ gave_up_at: new Date().toISOString(), attempts: 1, last_error }).where('id', '=', id).execute()
  return id
}

export const messageRow = (id: string) => db().selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
