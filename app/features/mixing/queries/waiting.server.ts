import { longestMinutes } from '#app/features/experiences/gatherings/gathering-times.ts'
import { organisesSomething } from '#app/features/experiences/queries/organised.server.ts'
import { isReached, reachOf, type Reach } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, addMinutes, dayOf, sayStart } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

const days = 7
const fewest = 3

/** Circles to mend, and sessions of the next seven days that have people and no circles yet, for who organises them. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  if (!organisesSomething(viewer)) return []
  return [...(await listToMend(viewer)), ...(await listWithoutCircles(viewer))]
}

type Coming = Reach & { now: string; startsFrom: string }

/** What is given to find gatherings of the viewer's that are not over yet. */
function coming(viewer: Viewer): Coming {
  const startsFrom = addMinutes(viewer.at, -longestMinutes).toISOString()
  return { now: viewer.at.toISOString(), startsFrom, ...reachOf(viewer, ['organiser']) }
}

/** Circles to come in which somebody sits who gave up their place. */
async function listToMend(viewer: Viewer): Promise<WaitingItem[]> {
  const rows = await listEmptySeats(coming(viewer))
  return [...Map.groupBy(rows, ({ id }) => id).values()].slice(0, 10).flatMap((left) => {
    const [first] = left
    if (!first) return []
    return {
      id: `mend:${first.id}`,
      since: first.since ?? viewer.at.toISOString(),
      who: null,
      title: `Circles of “${first.name}”`,
      quiet: sayCount(left.length, {
        one: `${first.known_as} gave up a place. The seat is empty.`,
        other: '# people gave up their places. Their seats are empty.',
      }),
      to: `/experiences/${first.id}/circles`,
      action: 'Mend the circles',
    }
  })
}

const listEmptySeats = prepared((given: Coming) =>
  gatheringsToCome(given)
    .innerJoin('circle_seat', 'circle_seat.gathering_id', 'gathering.id')
    .innerJoin('place', 'place.id', 'circle_seat.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['experience.id', 'experience.name', 'person.known_as', 'place.id as place_id'])
    .select((of) =>
      of
        .selectFrom('place_change')
        .select(({ fn }) => fn.max('place_change.made_at').as('since'))
        .whereRef('place_change.place_id', '=', 'place.id')
        .as('since'),
    )
    .distinct()
    .where('place.state', '<>', 'accepted')
    .orderBy('experience.id')
    .orderBy('person.known_as')
    .limit(50),
)

async function listWithoutCircles(viewer: Viewer): Promise<WaitingItem[]> {
  const last = addDays(dayOf(viewer.at), days)
  const until = addMinutes(viewer.at, (days + 1) * 24 * 60).toISOString()
  const near = await listUnmixed({ ...coming(viewer), until })
  const now = viewer.at.toISOString()
  return near
    .filter(({ starts_at, zone }) => dayOf(starts_at, zone) <= last)
    .slice(0, 10)
    .map(({ id, title, starts_at, zone }) => {
      const since = addMinutes(starts_at, -days * 24 * 60).toISOString()
      return {
        id: `circles:${id}`,
        since: since < now ? since : now,
        who: null,
        title: `Circles for “${title}”`,
        quiet: `${sayStart(starts_at, zone)}. Nobody knows yet who sits with whom.`,
        to: `/mixes/new?gathering=${id}`,
        action: 'Work out the circles',
      }
    })
}

/** Sessions that begin until then, of experiences with enough people, in which nobody has a seat. */
const listUnmixed = prepared(({ until, ...given }: Coming & { until: string }) =>
  gatheringsToCome(given)
    .select(['gathering.id', 'gathering.title', 'gathering.starts_at', 'gathering.zone'])
    .where('gathering.kind', '=', 'session')
    .where('gathering.starts_at', '<=', until)
    .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
    .where((is) =>
      is.not(is.exists(is.selectFrom('circle_seat').select('mix_id').whereRef('circle_seat.gathering_id', '=', 'gathering.id'))),
    )
    .where(
      (is) =>
        is
          .selectFrom('place')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('place.experience_id', '=', 'experience.id')
          .where('place.state', '=', 'accepted'),
      '>=',
      fewest,
    )
    .orderBy('gathering.starts_at')
    .orderBy('gathering.id')
    .limit(100),
)

function gatheringsToCome({ now, startsFrom, ...reach }: Coming) {
  return db()
    .selectFrom('gathering')
    .innerJoin('experience', 'experience.id', 'gathering.experience_id')
    .where(isReached(reach))
    .where('gathering.cancelled_at', 'is', null)
    .where('gathering.ends_at', '>=', now)
    .where('gathering.starts_at', '>=', startsFrom)
}
