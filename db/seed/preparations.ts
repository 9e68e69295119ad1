import { askForPreparation } from '#app/features/experiences/preparation/commands/ask-for-preparation.server.ts'
import { notePreparation } from '#app/features/experiences/preparation/commands/note-preparation.server.ts'
import type { PreparationKind, PreparationState } from '#app/features/experiences/preparation/preparation-kinds.ts'
import { findPreparation, listPreparations } from '#app/features/experiences/preparation/queries/preparations.server.ts'
import { shownOfPreparation } from '#app/features/experiences/preparation/shown-preparation.ts'
import { askedPreparations } from '#app/features/experiences/preparation/starting-preparations.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { done, placeId } from './experience.ts'
import { actOf, personId, type Story } from './story.ts'

interface Told {
  experience: string
  by: string
  key: string
  day: number
}

/** Everything this person needed is arranged, and all that was asked has an answer, but for what is left open. */
export async function tellPrepared(story: Story, { experience, by, key, day }: Told, open: readonly PreparationKind[] = []) {
  const place = placeId(story, experience, key)
  for (const kind of await listAsked(place)) {
    if (open.includes(kind)) continue
    await askForPreparation(actOf(story, key, day, { as: 'self' }), { id: newId(), placeId: place, kind, needed: false, words: null })
  }
  for (const { id, kind, state } of await listPreparations(place)) {
    if (state === 'not_needed') continue
    if (!open.includes(kind)) await note(story, { by, day, preparationId: id, state: 'ready' })
  }
}

async function listAsked(place: string) {
  const found = await db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['experience.pattern', 'place.voice'])
    .where('place.id', '=', place)
    .executeTakeFirstOrThrow()
  return askedPreparations(found)
}

interface Wish extends Told {
  kind: PreparationKind
  words: string
  /** How far it has come, and who looks after it. */
  state: PreparationState
  owner?: string
  due?: number
}

/** They said they need something; somebody takes it on. */
export async function tellWish(story: Story, { experience, by, key, day, kind, words, state, owner, due }: Wish) {
  const place = placeId(story, experience, key)
  await askForPreparation(actOf(story, key, day, { as: 'self' }), { id: newId(), placeId: place, kind, needed: true, words })
  const found = (await listPreparations(place)).find((one) => one.kind === kind)
  if (!found) throw new Error(`${key} has no ${kind} to arrange`)
  const given = { ...(owner && { ownerId: personId(story, owner) }), ...(due !== undefined && { dueOn: story.days.on(due) }), words }
  await note(story, { by, day: day + 1, preparationId: found.id, state, ...given })
}

interface Note {
  by: string
  day: number
  preparationId: string
  state: PreparationState
  ownerId?: string
  dueOn?: string
  words?: string
}

async function note(story: Story, { by, day, ...given }: Note) {
  const current = await findPreparation(given.preparationId)
  if (!current) throw new Error('There is no such preparation')
  const seen = fingerprint(shownOfPreparation(current))
  done(await notePreparation(actOf(story, by, day), { ...given, seen }), given.state)
}
