import { listHopes } from '#app/features/experiences/queries/experience.server.ts'
import { adoptProposal } from '#app/features/mixing/commands/adopt-proposal.server.ts'
import { beginMix, type AskedMix } from '#app/features/mixing/commands/begin-mix.server.ts'
import { discardMix } from '#app/features/mixing/commands/discard-mix.server.ts'
import { workOutMixesHere } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { nobodyHeld } from '#app/features/mixing/mix-notes.ts'
import { circlePresets, cohortPresets } from '#app/features/mixing/presets.ts'
import { findMix } from '#app/features/mixing/queries/mix.server.ts'
import { listSessionsOf } from '#app/features/mixing/queries/seats.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { done } from './experience.ts'
import { spring } from './spring.ts'
import { actOf, idOf, type Story } from './story.ts'
import { sessionId } from './wednesdays.ts'

/** Moves and not seconds, so that the story is the same on every machine. */
const usual = { seconds: 10, iterations: 10_000, preset: 'usual' as const, held: nobodyHeld }

/** Two circles of six on each of the first three Wednesdays, worked out the day before, each knowing the ones before it. */
export async function fillWednesdayCircles(story: Story) {
  for (const [session, day] of [-15, -8, -1].entries()) {
    const asked = circlesOf(idOf(story, 'experience', 'Wednesdays in Netherden'), sessionId(story, session))
    const mixId = await tellMix(story, day, asked)
    const chosen = { mixId, letter: 'A' as const, seen: 1, answerByOn: null, rhythm: null }
    done(await adoptProposal(actOf(story, 'fiona', day, { time: '16:10' }), chosen), 'Circles of a Wednesday')
  }
}

/** For the spring, circles put away, because eight is too few to begin with; and who might come, to look at. Nothing is decided. */
export async function fillSpringCircles(story: Story) {
  const experienceId = idOf(story, 'experience', spring)
  const [first] = await listSessionsOf(experienceId)
  if (!first) throw new Error('The spring has no session to mix')
  const put = await tellMix(story, -2, circlesOf(experienceId, first.id))
  done(await discardMix(actOf(story, 'fiona', -2, { time: '16:20' }), { mixId: put }), 'A mix for the spring')
  const hopes = (await listHopes(experienceId)).map((hope) => ({ experienceId, ...hope }))
  const rules = { powerApart: true }
  await tellMix(story, -1, { part: 'cohorts', experienceIds: [experienceId], hopes, rules, weights: cohortPresets.usual.weights, ...usual })
}

function circlesOf(experienceId: string, gatheringId: string): AskedMix {
  const rules = { parentNotAlone: true, everyVoice: true }
  const asked = { experienceId, sessionIds: [gatheringId], circleCount: 2, awayIds: [], rules, weights: circlePresets.usual.weights }
  return { part: 'circles', ...asked, ...usual }
}

async function tellMix(story: Story, day: number, asked: AskedMix) {
  const id = newId()
  const act = actOf(story, 'fiona', day, { time: '16:00' })
  done(await beginMix(act, { id, asked }), 'A mix')
  await workOutMixesHere(act.at)
  const mix = await findMix(id)
  if (mix?.run?.state !== 'done') throw new Error(`A mix of the story is ${mix?.run?.state}: ${mix?.run?.why_words}`)
  return id
}
