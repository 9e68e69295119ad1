import { answerContribution } from '#app/features/contributions/commands/answer-words.server.ts'
import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import { hideContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { openDoor } from '#app/features/experiences/gatherings/commands/open-door.server.ts'
import { addIdeaStep, doIdeaStep } from '#app/features/ideas/commands/idea-steps.server.ts'
import { putUpValue } from '#app/features/values/commands.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { db } from '#db/connection.server.ts'
import { done } from './experience.ts'
import { harbour, harbourSession } from './harbour.ts'
import { actOf, idOf, personId, type Story } from './story.ts'
import { tellValue } from './words.ts'

export const fiveTimes = 'Naebody should have tae tell their story five times.'

/** What was said by the harbour, in people’s own spelling: on phones, on paper, by a guest. */
export async function fillHarbourWords(story: Story) {
  const gatheringId = harbourSession(story, 1)
  await tellValue(story, { gatheringId, key: 'morven', day: -239, words: fiveTimes })
  await tellValue(story, { gatheringId, key: 'eilidh', day: -239, words: 'Being trusted to use my own sense' })
  await tellValue(story, { gatheringId, key: 'alasdair', day: -239, words: 'To hear it from the person, and not from a report' })
  await tellValue(story, { gatheringId, key: 'agnieszka', day: -239, words: 'Że ktoś zapyta, zanim pomoże' })
  for (const words of ['Folk that phone back', 'A door ye can chap withoot an appointment', 'Bein asked whit I’m guid at']) {
    await tellValue(story, { gatheringId, key: 'callum', day: -239, words, typedBy: 'nan', time: '11:40' })
  }
  const hidden = await tellValue(story, { gatheringId, key: 'grant', day: -239, words: 'That Mrs Imrie at the school gate is listened to' })
  await hideContribution(actOf(story, 'rory', -239, { as: 'facilitator', time: '12:00' }), {
    contributionId: hidden,
    words: 'It names somebody who is not in the room. Would you say it without the name?',
  })
  await tellGuest(story, gatheringId)
  await tellReflection(story)
}

/** Somebody without an account said this; nobody knows who. */
async function tellGuest(story: Story, gatheringId: string) {
  const facilitator = actOf(story, 'rory', -239, { as: 'facilitator', time: '10:00' })
  await openDoor(facilitator, { id: newId(), gatheringId, closesAt: story.days.at(-239, '18:00') })
  const guestId = newId()
  await db()
    .insertInto('guest')
    .values({
      id: guestId,
      made_at: facilitator.at.toISOString(),
      gathering_id: gatheringId,
      nickname: 'Guest 1',
      token_hash: hashOf(guestId),
    })
    .execute()
  const said = { id: newId(), gatheringId, guestId, words: 'No having to be brave to ask', voice: 'parent' as const }
  done(await putUpValue({ byId: null, as: 'guest', at: story.days.at(-239, '11:25') }, said), 'guest')
}

/** Private: it must appear to nobody but Priya. */
async function tellReflection(story: Story) {
  const said = {
    id: newId(),
    kind: 'reflection' as const,
    words: 'I was angry for two days and then I was not. The boys would notice that.',
    authorId: personId(story, 'priya'),
    programmeId: story.programmeId,
    experienceId: idOf(story, 'experience', harbour),
    audience: 'me' as const,
  }
  done(await bringWords(actOf(story, 'priya', -236, { as: 'self', time: '22:15' }), said), 'reflection')
}

/** The small step that everybody on the stair heard of, and what Tom noticed. */
export async function fillHarbourSteps(story: Story) {
  const ideaId = idOf(story, 'contribution', 'One front sheet')
  const stepId = newId()
  const where = {
    programmeId: story.programmeId,
    localityId: idOf(story, 'locality', 'Invermallow'),
    experienceId: null,
    audience: 'locality' as const,
  }
  const step = {
    id: stepId,
    ideaId,
    words: 'I asked the receptionist her name.',
    dueOn: null,
    authorId: personId(story, 'morven'),
    ...where,
  }
  done(await addIdeaStep(actOf(story, 'morven', -121, { as: 'self' }), step), 'step')
  await doIdeaStep(actOf(story, 'morven', -120, { as: 'self' }), { ideaId, stepId })
  const noticed = { id: newId(), contributionId: stepId, words: 'She has used yours ever since.' }
  done(await answerContribution(actOf(story, 'tom', -118, { as: 'asked' }), noticed), 'noticed')
}
