import { editGathering } from '#app/features/experiences/gatherings/commands/edit-gathering.server.ts'
import { findGatheringToEdit } from '#app/features/experiences/gatherings/queries/gathering.server.ts'
import { shownOfGathering } from '#app/features/experiences/gatherings/shown-gathering.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { done } from './experience.ts'
import { actOf, personId, type Story } from './story.ts'
import { sessionId } from './wednesdays.ts'

const lastSession = 5

/** Yesterday the last Wednesday moved next door. Callum is to hear it by voice, and Liam's mailbox was full. */
export async function loseSomePost(story: Story) {
  const gatheringId = sessionId(story, lastSession)
  const row = await findGatheringToEdit(gatheringId)
  if (!row) throw new Error('The last Wednesday is not there')
  const { title, starts_at: startsAt, ends_at: endsAt, join_link: joinLink, notes } = row
  const answers = { title, startsAt, endsAt, joinLink, notes, whereWords: 'Netherden library, the room upstairs' }
  const seen = fingerprint(shownOfGathering(row))
  done(await editGathering(actOf(story, 'fiona', -1, { time: '16:40' }), { gatheringId, seen, ...answers }), title)
  await db()
    .updateTable('message')
    .set({ gave_up_at: story.days.at(-1, '16:41').toISOString(), attempts: 1, last_error: '552 5.2.2 (address) mailbox full' })
    .where('person_id', '=', personId(story, 'sandra'))
    .where('template', '=', 'gathering-moved')
    .execute()
}
