import { listMailable } from '#app/features/experiences/places/queries/pipeline.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { answerOfCircles, sessionsOf } from '../answer-of-mix.ts'
import { arrangeProposal } from '../arrange-proposal.ts'
import { sayDifference } from '../say-difference.ts'
import { sayMoves } from '../say-moves.ts'
import { listInvited, listOthers, listReleased } from '../who-is-told.ts'
import type { MixRow, ProposalRow } from './mix.server.ts'
import { type MixNames, type NamedPlace } from './named-places.server.ts'
import { judgeMix } from './judge.server.ts'
import { listPriorCircles } from './prior-circles.server.ts'
import { listCirclesNow, listSessionsOf } from './seats.server.ts'

interface Asked {
  mix: MixRow
  proposal: ProposalRow
  names: MixNames
  at: Date
}

/** What choosing a proposal changes, and who hears of it, by the part it arranges. */
export async function tellAdoption({ mix, proposal, names, at }: Asked) {
  const { settings } = mix
  if (settings.part === 'circles') return tellCircles(settings, { mix, proposal, names, at })
  if (settings.part === 'coaches') {
    const coaches = arrangeProposal({ settings, ...proposal }, names, null).filter(({ seats }) => seats.length > 0)
    const pairs = coaches.map(({ spot, name, seats }) => ({ id: spot ?? '', name, walkers: seats.map(({ fullName }) => fullName) }))
    return { part: settings.part, pairs, today: dayOf(at) }
  }
  const invited = listInvited(proposal.answer, names.places)
  const mailable = await listMailable(invited.map(({ personId }) => personId))
  const tell = (place: NamedPlace) => ({
    id: place.id,
    name: place.fullName,
    voice: place.voice,
    where: names.spot(place.experienceId),
    isMailable: mailable.has(place.personId),
  })
  const { promised, waiting } = listOthers(proposal.answer, names.places)
  return {
    part: settings.part,
    invited: invited.map(tell),
    released: listReleased(proposal.answer, names.places).map(tell),
    promised: promised.length,
    waiting: new Set(waiting.map(({ personId }) => personId)).size,
    today: dayOf(at),
    firstOn: mix.experiences[0]?.first_on ?? dayOf(at),
    lastOn: mix.experiences.map(({ last_on }) => last_on).sort()[0] ?? dayOf(at),
  }
}

export type AdoptionTold = Awaited<ReturnType<typeof tellAdoption>>

type Circles = Extract<MixRow['settings'], { part: 'circles' }>

/** Of each session to come, who gets a seat or moves from where to where; and, where circles were chosen before, what they cost beside those. */
async function tellCircles(settings: Circles, { mix, proposal, names, at }: Asked) {
  const rows = (await listSessionsOf(settings.experienceId)).filter(({ ends_at }) => ends_at >= at.toISOString())
  const sessions = []
  for (const { id, circles } of sessionsOf(settings, proposal.answer)) {
    const session = rows.find((row) => row.id === id)
    if (!session) continue
    const now = await listCirclesNow(id)
    const moves = sayMoves(now, circles, names.fullName)
    sessions.push({ id, title: session.title, isFirst: now.size === 0, seats: circles.flat().length, moves })
  }
  const prior = await listPriorCircles(settings.sessionIds)
  const hasAll = prior.length === settings.sessionIds.length
  return { part: settings.part, sessions, effects: hasAll ? await tellEffects(settings, { mix, proposal, at }, prior) : [] }
}

async function tellEffects(
  settings: Circles,
  { mix, proposal, at }: Omit<Asked, 'names'>,
  prior: Awaited<ReturnType<typeof listPriorCircles>>,
) {
  const { recount } = await judgeMix(mix, proposal.held, at)
  const [before, after] = [recount(answerOfCircles(settings, prior), proposal.report), recount(proposal.answer, proposal.report)]
  return sayDifference('circles', before.cost, after.cost)
}
