import { transaction } from '#db/connection.server.ts'
import { bringWords, type NewWords } from '#app/features/contributions/commands/bring-words.server.ts'
import { linkContributions } from '#app/features/contributions/commands/link-words.server.ts'
import { act } from './app.ts'
import { makeExperience, makePerson, makePlace } from './make.ts'

/** Two people of one cohort, and one who is in none. */
export async function makeCohort() {
  const experience = await makeExperience()
  const [morven, callum, stranger] = [
    await makePerson({ known_as: 'Morven' }),
    await makePerson({ known_as: 'Callum' }),
    await makePerson(),
  ]
  await makePlace(experience.id, morven.id)
  await makePlace(experience.id, callum.id)
  const where = { programmeId: experience.programme_id, localityId: experience.locality_id, experienceId: experience.id }
  return { experience, morven, callum, stranger, where }
}

type Given = Partial<NewWords> & Pick<NewWords, 'programmeId'> & ({ authorId: string } | { guestId: string })

/** Words as their author brought them: a value for the cohort, unless the test says otherwise. */
export async function makeWords(given: Given, at = new Date()) {
  const usual = { id: crypto.randomUUID(), kind: 'value', words: 'A cup of tea first', audience: 'cohort' } as const
  const words: NewWords = { ...usual, ...given }
  const brought = await bringWords(act(words.authorId ?? null, { as: words.authorId ? 'cohort' : 'guest', at }), words)
  if (!brought.ok) throw new Error(`These words were refused: ${brought.reason}`)
  return { id: words.id, words: words.words }
}

/** Links so that each grew from the one before. */
export async function makeChain(byId: string, ids: string[]) {
  await transaction(async () => {
    for (const [index, fromId] of ids.entries()) {
      const toId = ids[index - 1]
      if (toId) await linkContributions(act(byId), { fromId, toId, kind: 'grew_from' })
    }
  })
}
