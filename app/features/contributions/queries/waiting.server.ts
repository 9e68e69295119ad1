import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'
import { outcomeWords, type Outcome } from '../ending-words.ts'

const MOST = 10

/** What this person has not read yet of what was written back to them, and words typed for them that await their yes. */
export async function listWaitingFor({ personId }: Pick<Viewer, 'personId'>): Promise<WaitingItem[]> {
  return (await listUnread({ personId })).map(itemOf)
}

type Unread = Awaited<ReturnType<typeof listUnread>>[number]

function itemOf({ what, id, contribution_id, kind, made_at, known_as, outcome }: Unread): WaitingItem {
  const common = { since: made_at, who: { name: known_as, voice: null }, action: 'Read it' }
  if (what === 'to_agree') {
    const title = `${known_as} wrote something down for you`
    return { ...common, id: `agree:${id}`, title, quiet: 'Read it and say whether it is what you meant.', to: `/contributions/${id}` }
  }
  const to = pageOfContribution({ kind, id: contribution_id })
  if (!outcome) return { ...common, id, title: `${known_as} wrote back to you`, quiet: 'About something you said.', to }
  const title = `${known_as} wrote what came of something you said`
  return { ...common, id: `ending:${id}`, title, quiet: `${outcomeWords[outcome].said}.`, to }
}

type What = 'answer' | 'ending' | 'to_agree'

const listUnread = prepared(({ personId }: { personId: string }) =>
  db()
    .selectFrom(unseenAnswers(personId).as('one'))
    .selectAll()
    .unionAll(db().selectFrom(unseenEndings(personId).as('one')).selectAll())
    .unionAll(db().selectFrom(toAgree(personId).as('one')).selectAll()),
)

/** The viewer’s own words that are not taken back, with the columns in the order that all three share. */
function ofMine(personId: string, what: What) {
  return db()
    .selectFrom('contribution')
    .select((is) => is.val(what).as('what'))
    .select(['contribution.id as contribution_id', 'contribution.kind'])
    .where('contribution.author_id', '=', personId)
    .where('contribution.taken_back_at', 'is', null)
}

function unseenAnswers(personId: string) {
  return ofMine(personId, 'answer')
    .innerJoin('answer', 'answer.contribution_id', 'contribution.id')
    .innerJoin('person', 'person.id', 'answer.by_id')
    .select(['answer.id', 'answer.made_at', 'person.known_as'])
    .select((is) => is.val<Outcome | null>(null).as('outcome'))
    .where('answer.seen_at', 'is', null)
    .where('answer.by_id', '<>', personId)
    .orderBy('answer.made_at')
    .limit(MOST)
}

function unseenEndings(personId: string) {
  return ofMine(personId, 'ending')
    .innerJoin('ending', 'ending.contribution_id', 'contribution.id')
    .innerJoin('person', 'person.id', 'ending.by_id')
    .select(['contribution.id', 'ending.made_at', 'person.known_as', 'ending.outcome'])
    .where('ending.seen_at', 'is', null)
    .where('ending.by_id', '<>', personId)
    .orderBy('ending.made_at')
    .limit(MOST)
}

function toAgree(personId: string) {
  return ofMine(personId, 'to_agree')
    .innerJoin('person', 'person.id', 'contribution.written_by_id')
    .select(['contribution.id', 'contribution.made_at', 'person.known_as'])
    .select((is) => is.val<Outcome | null>(null).as('outcome'))
    .where('contribution.agreed_at', 'is', null)
    .orderBy('contribution.made_at')
    .limit(MOST)
}
