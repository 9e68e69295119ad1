import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import type { Outcome } from '#app/features/contributions/ending-words.ts'
import { joinIdea } from '#app/features/ideas/commands/idea-people.server.ts'
import { growIdea } from '#app/features/ideas/commands/grow-idea.server.ts'
import { moveIdea } from '#app/features/ideas/commands/move-idea.server.ts'
import type { IdeaPart } from '#app/features/ideas/idea-parts.ts'
import { putUpValue } from '#app/features/values/commands.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Voice } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import { done } from './experience.ts'
import { actOf, idOf, personId, type Story } from './story.ts'

interface ToldValue {
  gatheringId: string
  key: string
  day: number
  words: string
  /** Who typed it for them, with their yes. */
  typedBy?: string
  time?: string
}

/** Somebody says what matters, in the room. Remembered by its words. */
export async function tellValue(story: Story, { gatheringId, key, day, words, typedBy, time = '11:20' }: ToldValue) {
  const id = newId()
  const act = actOf(story, typedBy ?? key, day, { as: typedBy ? 'helper' : 'cohort', time })
  const typed = typedBy ? { writtenById: personId(story, typedBy), agreed: true } : {}
  done(await putUpValue(act, { id, gatheringId, words, authorId: personId(story, key), ...typed }), words)
  story.ids.contribution.set(words, id)
  return id
}

interface ToldIdea {
  title: string
  words: string
  key: string
  voice: Voice
  day: number
  experience?: string
  community?: string
  /** The words it grew from. */
  from?: string
  people?: [key: string, part: IdeaPart, day: number][]
  moves?: [stage: string, day: number, by: string, words: string, lived: string][]
}

/** Somebody plants an idea; others join it; it moves. */
export async function tellIdea(
  story: Story,
  { title, words, key, voice, day, experience, community, from, people = [], moves = [] }: ToldIdea,
) {
  const id = newId()
  const grown = await growIdea(actOf(story, key, day, { as: 'self', time: '20:10' }), {
    id,
    title,
    words,
    voice,
    authorId: personId(story, key),
    programmeId: story.programmeId,
    localityId: idOf(story, 'locality', 'Invermallow'),
    experienceId: experience ? idOf(story, 'experience', experience) : null,
    communityId: community ? idOf(story, 'community', community) : null,
    fromId: from ? idOf(story, 'contribution', from) : null,
  })
  done(grown, title)
  story.ids.contribution.set(title, id)
  for (const [who, part, on] of people) {
    await joinIdea(actOf(story, who, on, { as: 'self' }), { ideaId: id, personId: personId(story, who), part, agreed: true })
  }
  for (const [stage, on, by, said, lived] of moves) {
    const stageId = await findStage(id, stage)
    done(await moveIdea(actOf(story, by, on, { as: 'author' }), { ideaId: id, stageId, words: said, lived }), `${title}: ${stage}`)
  }
  return id
}

async function findStage(ideaId: string, name: string) {
  const stage = await db()
    .selectFrom('idea')
    .innerJoin('stage', 'stage.pathway_id', 'idea.pathway_id')
    .select('stage.id')
    .where('idea.id', '=', ideaId)
    .where('stage.name', '=', name)
    .executeTakeFirstOrThrow()
  return stage.id
}

export async function tellEnding(
  story: Story,
  { of, key, day, outcome, words }: { of: string; key: string; day: number; outcome: Outcome; words: string },
) {
  const contributionId = idOf(story, 'contribution', of)
  done(await endContribution(actOf(story, key, day, { as: 'asked' }), { contributionId, outcome, words }), of)
}
