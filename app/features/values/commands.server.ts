import { bringWords, type Brought } from '#app/features/contributions/commands/bring-words.server.ts'
import { findHome, findVoiceAt } from '#app/features/experiences/gatherings/queries/room.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { Voice } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'

type Whose = { authorId: string; guestId?: undefined } | { guestId: string; authorId?: undefined }

type NewValue = Whose & {
  id: string
  gatheringId: string
  words: string
  /** Left out: the voice they bring to this room. Null: they would rather not say. */
  voice?: Voice | null | undefined
  language?: string | undefined
  /** Who typed it for the author, and whether the author agreed. */
  writtenById?: string | undefined
  agreed?: boolean | undefined
}

/** Puts a value up in a room, for its people to read, without a name beside it. What does not change is read before the writer’s turn. */
export async function putUpValue(act: Act, { gatheringId, voice, language, writtenById, agreed, ...said }: NewValue): Promise<Brought> {
  const home = await findHome(gatheringId)
  if (!home) throw new Error('A room is somewhere')
  return bringWords(act, {
    ...said,
    ...home,
    kind: 'value',
    audience: 'cohort',
    gatheringId,
    voice: voice === undefined ? await findVoice(gatheringId, said) : voice,
    ...(language && { language }),
    ...(writtenById && { writtenById, agreed: agreed === true }),
  })
}

async function findVoice(gatheringId: string, { authorId, guestId }: Whose): Promise<Voice | null> {
  if (authorId) return findVoiceAt({ gatheringId, personId: authorId })
  const guest = await db()
    .selectFrom('guest')
    .select('voice')
    .where('id', '=', guestId ?? '')
    .executeTakeFirst()
  return guest?.voice ?? null
}
