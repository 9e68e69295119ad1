import { putUpValue } from '#app/features/values/commands.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { db } from '#db/connection.server.ts'
import { done } from './experience.ts'
import type { Story } from './story.ts'
import { sessionId } from './wednesdays.ts'
import { tellValue } from './words.ts'

/** What is on today’s wall already: four values, one of them a guest’s, one typed by Nan for Callum. */
export async function fillWednesdayWords(story: Story) {
  const gatheringId = sessionId(story, 2)
  await tellValue(story, { gatheringId, key: 'abbie', day: 0, words: 'A cup of tea first', time: '00:10' })
  await tellValue(story, { gatheringId, key: 'eilidh', day: 0, words: 'Saying what I can do today, and what I cannot', time: '00:11' })
  await tellValue(story, {
    gatheringId,
    key: 'callum',
    day: 0,
    words: 'Folk who dinnae flinch when ye tell them the truth',
    typedBy: 'nan',
    time: '00:12',
  })
  const guestId = newId()
  const at = story.days.at(0, '00:13')
  await db()
    .insertInto('guest')
    .values({ id: guestId, made_at: at.toISOString(), gathering_id: gatheringId, nickname: 'Guest 1', token_hash: hashOf(guestId) })
    .execute()
  const said = { id: newId(), gatheringId, guestId, words: 'That it’s still there next year', voice: null }
  done(await putUpValue({ byId: null, as: 'guest', at }, said), 'guest')
}
