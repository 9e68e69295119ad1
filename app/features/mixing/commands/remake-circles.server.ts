import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { circleChoices } from '../circle-choices.ts'
import type { CircleFacts } from '../circle-facts.ts'
import type { CircleBrief } from '../engine/circle-brief.ts'
import { nobodyHeld, type SettingsOf } from '../mix-notes.ts'
import { circlePresets } from '../presets.ts'
import { readCircleFacts } from '../queries/circle-facts.server.ts'
import { listPriorCircles } from '../queries/prior-circles.server.ts'
import type { Search } from '../search-here.ts'
import { seedOf } from '../seed-of-mix.ts'
import { workOnCircles } from '../work-on-circles.ts'
import { keepFoundMix } from './keep-found-mix.server.ts'
import { searchInThreads } from './search-in-threads.server.ts'

export interface Remaking {
  id: string
  experienceId: string
  /** In the order they are held. */
  sessionIds: readonly string[]
  /** Places left out of all of these though nobody noted them away. */
  awayIds: readonly string[]
}

export type Remade = { ok: true } | { ok: false; reason: 'over' } | { ok: false; reason: 'impossible'; words: string }

/** A change of circle weighs more than all else, so that nobody moves for a small gain. */
const movedWeight = 50
/** Enough for a cohort over all its sessions, and a fraction of a second; as many moves as this, the same answer. */
const iterations = 60_000
const lanes = 1

/**
 * Makes the circles of some sessions again around who is there now, changing as little as can be, and keeps them as a draft.
 * It takes a second at most, off the thread that answers, so that it can be done at the door. The same id again is the same mix.
 */
export async function remakeCircles(act: Act, asked: Remaking, search: Search = searchInThreads): Promise<Remade> {
  const { id, experienceId, sessionIds, awayIds } = asked
  if (await db().selectFrom('mix').select('id').where('id', '=', id).executeTakeFirst()) return { ok: true }
  const experience = await db().selectFrom('experience').select(['name', 'programme_id']).where('id', '=', experienceId).executeTakeFirst()
  const priorCircles = await listPriorCircles(sessionIds)
  if (!experience || sessionIds.length === 0 || priorCircles.length === 0) return { ok: false, reason: 'over' }
  const facts = await readCircleFacts({ experienceId, sessionIds: [...sessionIds], awayIds: [...awayIds] }, act.at)
  const settings = settingsFor(asked, countFor(facts, Math.max(...priorCircles.map(({ circles }) => circles.length))))
  const work = workOnCircles(facts, settings, { experienceName: experience.name, titleOf: () => experience.name })
  const task = work.taskFor('asked')
  // the input of a task of this kind is a brief
  const input: CircleBrief = { ...(task.input as CircleBrief), priorCircles, movedWeight }
  const began = performance.now()
  const chance = { seed: seedOf(id), lanes, seconds: 1, iterations }
  const found = await search({ ...task, input }, { ...chance, stop: new SharedArrayBuffer(4), onProgress: () => undefined })
  if (!found.ok) return refuse(act, experienceId, work.explain(found.refusal))
  const took = Math.round((performance.now() - began) / 100) / 10
  const { answer, breaks, report } = work.judge('asked', found.answer, { tried: found.tried, seconds: took, threads: lanes, bound: null })
  if (breaks > 0) throw new Error(`Circles made again break ${breaks} rules`)
  const kept = { id, programmeId: experience.programme_id, experienceId, answer, report }
  await transaction(() => keepFoundMix(act, { ...kept, settings: { ...settings, known: work.known } }))
  return { ok: true }
}

async function refuse(act: Act, experienceId: string, { isHidden, words }: { isHidden: boolean; words: string }): Promise<Remade> {
  if (isHidden) await transaction(() => audit(act, 'mix.refuse', { kind: 'experience', id: experienceId }, 'hidden rule'))
  return { ok: false, reason: 'impossible', words }
}

/** As many circles as before where that still works for the first session, else the most that do. */
function countFor({ people, sessions }: CircleFacts, before: number) {
  const here = new Set(sessions[0]?.presentIds)
  const { choices, suggested } = circleChoices(people.filter(({ id }) => here.has(id)))
  const works = choices.filter((choice) => choice.works && choice.count <= before).map(({ count }) => count)
  return works.length > 0 ? Math.max(...works) : suggested
}

function settingsFor({ experienceId, sessionIds, awayIds }: Remaking, circleCount: number): SettingsOf<'circles'> {
  return {
    part: 'circles',
    experienceId,
    sessionIds: [...sessionIds],
    circleCount,
    awayIds: [...awayIds],
    rules: { parentNotAlone: true, everyVoice: true },
    weights: circlePresets.usual.weights,
    seconds: 1,
    iterations,
    preset: 'usual',
    held: nobodyHeld,
    known: { people: {}, earlier: '', rest: '' },
  }
}
