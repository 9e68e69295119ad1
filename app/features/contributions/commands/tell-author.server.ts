import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'

interface Heard {
  id: string
  kind: string
  author_id: string | null
}

/** Tells the author, in one neutral message, that somebody wrote back or that there is an ending. Guests read it in the room. */
export async function tellAuthor(act: Act, contribution: Heard, { by, dedupeKey }: { by: string; dedupeKey: string }) {
  if (!contribution.author_id || contribution.author_id === by) return
  const [author, writer] = await Promise.all([findNames(contribution.author_id), findNames(by)])
  if (!author || author.erased_at || !writer) return
  await queueMessage(act, {
    personId: contribution.author_id,
    template: 'word-for-you',
    props: {
      knownAs: author.known_as,
      fromName: writer.known_as,
      url: new URL(pageOfContribution(contribution), env().appUrl).href,
    },
    dedupeKey,
  })
}

function findNames(personId: string) {
  return db().selectFrom('person').select(['known_as', 'erased_at']).where('id', '=', personId).executeTakeFirst()
}
