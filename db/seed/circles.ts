import { adoptMix } from '#app/features/mixing/commands/adopt-mix.server.ts'
import { discardMix } from '#app/features/mixing/commands/discard-mix.server.ts'
import { mixSession } from '#app/features/mixing/commands/mix-session.server.ts'
import { listSessionsOf } from '#app/features/mixing/queries/seats.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { done } from './experience.ts'
import { spring } from './spring.ts'
import { actOf, idOf, type Story } from './story.ts'
import { sessionId } from './wednesdays.ts'

/** Two circles of six on each of the first three Wednesdays, worked out the day before, each knowing the ones before it. */
export async function fillWednesdayCircles(story: Story) {
  for (const [session, day] of [-15, -8, -1].entries()) {
    const id = await tellMix(story, { day, gatheringId: sessionId(story, session) })
    done(await adoptMix(actOf(story, 'fiona', day, { time: '16:10' }), { mixId: id }), 'Circles of a Wednesday')
  }
}

/** For the spring one thrown away and one to look at: eight have said yes, and nothing is decided. */
export async function fillSpringCircles(story: Story) {
  const [first] = await listSessionsOf(idOf(story, 'experience', spring))
  if (!first) throw new Error('The spring has no session to mix')
  const put = await tellMix(story, { day: -2, gatheringId: first.id })
  done(await discardMix(actOf(story, 'fiona', -2, { time: '16:20' }), { mixId: put }), 'A mix for the spring')
  await tellMix(story, { day: -1, gatheringId: first.id })
}

async function tellMix(story: Story, { day, gatheringId }: { day: number; gatheringId: string }) {
  const id = newId()
  done(await mixSession(actOf(story, 'fiona', day, { time: '16:00' }), { id, gatheringId, circleCount: 2 }), 'A mix')
  return id
}
