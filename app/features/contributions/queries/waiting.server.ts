import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'
import { outcomeWords } from '../ending-words.ts'

const MOST = 10

/** What this person has not read yet of what was written back to them, and words typed for them that await their yes. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const [answers, endings, toAgree] = await Promise.all([
    listUnseenAnswers(viewer.personId),
    listUnseenEndings(viewer.personId),
    listToAgree(viewer.personId),
  ])
  return [
    ...answers.map(({ id, contribution_id, kind, made_at, known_as }) => ({
      id,
      since: made_at,
      who: { name: known_as, voice: null },
      title: `${known_as} wrote back to you`,
      quiet: 'About something you said.',
      to: pageOfContribution({ kind, id: contribution_id }),
      action: 'Read it',
    })),
    ...endings.map(({ id, kind, made_at, known_as, outcome }) => ({
      id: `ending:${id}`,
      since: made_at,
      who: { name: known_as, voice: null },
      title: `${known_as} wrote what came of something you said`,
      quiet: `${outcomeWords[outcome].said}.`,
      to: pageOfContribution({ kind, id }),
      action: 'Read it',
    })),
    ...toAgree.map(({ id, made_at, known_as }) => ({
      id: `agree:${id}`,
      since: made_at,
      who: { name: known_as, voice: null },
      title: `${known_as} wrote something down for you`,
      quiet: 'Read it and say whether it is what you meant.',
      to: `/contributions/${id}`,
      action: 'Read it',
    })),
  ]
}

function listUnseenAnswers(personId: string) {
  return db()
    .selectFrom('contribution')
    .innerJoin('answer', 'answer.contribution_id', 'contribution.id')
    .innerJoin('person', 'person.id', 'answer.by_id')
    .select(['answer.id', 'answer.contribution_id', 'answer.made_at', 'contribution.kind', 'person.known_as'])
    .where('contribution.author_id', '=', personId)
    .where('contribution.taken_back_at', 'is', null)
    .where('answer.seen_at', 'is', null)
    .where('answer.by_id', '<>', personId)
    .orderBy('answer.made_at')
    .limit(MOST)
    .execute()
}

function listUnseenEndings(personId: string) {
  return db()
    .selectFrom('contribution')
    .innerJoin('ending', 'ending.contribution_id', 'contribution.id')
    .innerJoin('person', 'person.id', 'ending.by_id')
    .select(['contribution.id', 'contribution.kind', 'ending.made_at', 'ending.outcome', 'person.known_as'])
    .where('contribution.author_id', '=', personId)
    .where('contribution.taken_back_at', 'is', null)
    .where('ending.seen_at', 'is', null)
    .where('ending.by_id', '<>', personId)
    .orderBy('ending.made_at')
    .limit(MOST)
    .execute()
}

function listToAgree(personId: string) {
  return db()
    .selectFrom('contribution')
    .innerJoin('person', 'person.id', 'contribution.written_by_id')
    .select(['contribution.id', 'contribution.made_at', 'person.known_as'])
    .where('contribution.author_id', '=', personId)
    .where('contribution.taken_back_at', 'is', null)
    .where('contribution.agreed_at', 'is', null)
    .orderBy('contribution.made_at')
    .limit(MOST)
    .execute()
}
