import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

/** A page of thirty, as many cards as anybody reads at once, and one more that tells whether others follow. */
export const MOST = 31

/** Where ideas are looked for, and after which one: `id`, made at `madeAt`. */
export type Sought = Readonly<{ localityIds: readonly string[]; programmeIds: readonly string[]; madeAt: string; id: string }>

/** Ideas that still go on, the newest first. With what decides who may read them. */
export const listGoing = prepared((sought: Sought) => selectInOrder(sought, 'going'))

/** Ideas that have ended, the newest first. */
export const listEnded = prepared((sought: Sought) => selectInOrder(sought, 'ended'))

export type FoundIdea = Awaited<ReturnType<typeof listGoing>>[number]

/**
 * Which ideas are first is found before anything else of them, for each locality and programme by the order of its index: only so many are
 * read, however many there are.
 */
function selectInOrder({ localityIds, programmeIds, ...after }: Sought, state: State) {
  const ways = [
    ...localityIds.map((id) => heardIn('locality', { ...after, whereId: id, state })),
    ...programmeIds.map((id) => heardIn('programme', { ...after, whereId: id, state })),
  ]
  const first = ways
    .reduce((all, way) => all.unionAll(way))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
  return db()
    .selectFrom(first.as('first'))
    .innerJoin('contribution', 'contribution.id', 'first.id')
    .innerJoin('idea', 'idea.id', 'first.id')
    .innerJoin('stage', 'stage.id', 'idea.stage_id')
    .leftJoin('locality', 'locality.id', 'contribution.locality_id')
    .leftJoin('ending', 'ending.contribution_id', 'first.id')
    .select(['first.id', 'first.made_at', 'idea.title', 'contribution.words', 'contribution.voice', 'contribution.language'])
    .select(['stage.name as stage', 'stage.position', 'locality.name as locality', 'ending.outcome'])
    .select(['contribution.author_id', 'contribution.guest_id', 'contribution.programme_id', 'contribution.locality_id'])
    .select(['contribution.experience_id', 'contribution.gathering_id', 'contribution.audience', 'contribution.hidden_at'])
    .orderBy('first.made_at', 'desc')
    .orderBy('first.id', 'desc')
}

type State = 'going' | 'ended'

interface Way {
  whereId: string
  madeAt: string
  id: string
  state: State
}

function heardIn(audience: 'locality' | 'programme', { whereId, madeAt, id, state }: Way) {
  const heard = db()
    .selectFrom('contribution')
    .select(['contribution.id', 'contribution.made_at'])
    .where(`contribution.${audience}_id`, '=', whereId)
    .where('contribution.kind', '=', 'idea')
    .where('contribution.audience', '=', audience)
    .where('contribution.taken_back_at', 'is', null)
    .where('contribution.hidden_at', 'is', null)
    .where('contribution.made_at', '<=', madeAt)
    .where((is) => is.or([is('contribution.made_at', '<', madeAt), is('contribution.id', '<', id)]))
    .where((is) => {
      const ending = is.exists(is.selectFrom('ending').select('ending.made_at').whereRef('ending.contribution_id', '=', 'contribution.id'))
      return state === 'ended' ? ending : is.not(ending)
    })
    .orderBy('contribution.made_at', 'desc')
    .orderBy('contribution.id', 'desc')
    .limit(MOST)
  return db().selectFrom(heard.as('heard')).select(['heard.id', 'heard.made_at']) // SQLite joins no two queries that end in an order
}
