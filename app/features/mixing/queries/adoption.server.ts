import { listMailable } from '#app/features/experiences/places/queries/pipeline.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { sessionsOf } from '../answer-of-mix.ts'
import { arrangeProposal } from '../arrange-proposal.ts'
import { sayMoves } from '../say-moves.ts'
import { listInvited, listOthers, listReleased } from '../who-is-told.ts'
import type { MixRow, ProposalRow } from './mix.server.ts'
import { type MixNames, type NamedPlace } from './named-places.server.ts'
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
  if (settings.part === 'circles') return { part: settings.part, sessions: await listSessionMoves(settings, { proposal, names, at }) }
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

/** Of each session to come, how many get a seat for the first time, or who moves from where to where. */
async function listSessionMoves(settings: Circles, { proposal, names, at }: Omit<Asked, 'mix'>) {
  const rows = (await listSessionsOf(settings.experienceId)).filter(({ ends_at }) => ends_at >= at.toISOString())
  const told = []
  for (const { id, circles } of sessionsOf(settings, proposal.answer)) {
    const session = rows.find((row) => row.id === id)
    if (!session) continue
    const now = await listCirclesNow(id)
    told.push({
      id,
      title: session.title,
      isFirst: now.size === 0,
      seats: circles.flat().length,
      moves: sayMoves(now, circles, names.fullName),
    })
  }
  return told
}
