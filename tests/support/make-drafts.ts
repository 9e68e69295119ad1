import { beginMix } from '#app/features/mixing/commands/begin-mix.server.ts'
import { workOutMixesHere } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { nobodyHeld, type SettingsOf } from '#app/features/mixing/mix-notes.ts'
import { circlePresets, cohortPresets } from '#app/features/mixing/presets.ts'
import { findMix } from '#app/features/mixing/queries/mix.server.ts'
import { act } from './app.ts'
import type { makeCohort } from './make-mixing.ts'

type Room = Awaited<ReturnType<typeof makeCohort>>

const asked = { seconds: 1, iterations: 2_000, preset: 'usual' as const, held: nobodyHeld }

/** A draft with its proposals of the circles of all sessions of a room, worked out here and now. */
export async function makeCirclesDraft(room: Room, given: Partial<SettingsOf<'circles'>> = {}) {
  const id = crypto.randomUUID()
  const settings = {
    part: 'circles' as const,
    experienceId: room.experience.id,
    sessionIds: [room.first.id, room.second.id],
    circleCount: 2,
    awayIds: [],
    rules: { parentNotAlone: true, everyVoice: true },
    weights: circlePresets.usual.weights,
    ...asked,
    ...given,
  }
  await beginMix(act(room.organiser.id), { id, asked: settings })
  await workOutMixesHere(new Date())
  return id
}

/** A draft with its proposals of who comes to some experiences. */
export async function makeCohortsDraft(organiserId: string, experienceIds: readonly string[], given: Partial<SettingsOf<'cohorts'>> = {}) {
  const id = crypto.randomUUID()
  const settings = {
    part: 'cohorts' as const,
    experienceIds: [...experienceIds],
    hopes: [],
    rules: { powerApart: true },
    weights: cohortPresets.usual.weights,
    ...asked,
    ...given,
  }
  await beginMix(act(organiserId), { id, asked: settings })
  await workOutMixesHere(new Date())
  return id
}

/** Proposal A of a mix, read. */
export async function proposalOf(mixId: string) {
  const mix = await findMix(mixId)
  const proposal = mix?.proposals.find(({ letter }) => letter === 'A')
  if (!mix || !proposal) throw new Error(`The mix has no proposal: ${mix?.run?.state ?? 'no run'} ${mix?.run?.why_words ?? ''}`)
  return { ...proposal, mix }
}
