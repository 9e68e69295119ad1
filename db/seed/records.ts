import { answerRequest } from '#app/features/people/record-requests/commands/answer-request.server.ts'
import { askAboutRecord } from '#app/features/people/record-requests/commands/ask-about-record.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { noteLooks } from '#app/server/looks.server.ts'
import { done } from './experience.ts'
import { actOf, personId, type Story } from './story.ts'

/** What two people asked about their record: Morven has her answer, Callum waits for Kit. And who looked at how to reach them. */
export async function fillRecords(story: Story) {
  const morvens = newId()
  done(
    await askAboutRecord(actOf(story, 'morven', -36, { as: 'self' }), {
      id: morvens,
      personId: personId(story, 'morven'),
      kind: 'correction',
      keeperId: personId(story, 'fiona'),
      words: 'It says I speak French. That’s my sister.',
    }),
    'a correction',
  )
  await answerRequest(actOf(story, 'fiona', -34, { as: 'asked' }), {
    id: morvens,
    outcome: 'done',
    words: 'You are right, that was my mistake when I typed it in. French is gone from your page. Sorry, and thank you for telling me.',
  })
  done(
    await askAboutRecord(actOf(story, 'callum', -4, { as: 'self', time: '21:15' }), {
      id: newId(),
      personId: personId(story, 'callum'),
      kind: 'objection',
      keeperId: personId(story, 'kit'),
      words: 'My old number is no to be kept. Naebody needs it.',
    }),
    'an objection',
  )
  for (const [day, time] of [
    [-9, '10:20'],
    [-9, '15:05'],
    [-2, '09:30'],
  ] as const)
    await noteLooks(actOf(story, 'fiona', day, { time }), 'contact.read', [personId(story, 'morven'), personId(story, 'callum')])
}
