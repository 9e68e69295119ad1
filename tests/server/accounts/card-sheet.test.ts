import { expect, test } from 'vitest'
import { action, loader } from '#app/features/people/accounts/routes/sign-in-cards.tsx'
import { listRecordOf } from '#app/features/people/accounts/queries/record.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { typePin } from '#tests/support/cards.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace, makeRole } from '#tests/support/make.ts'
import { makeTie, statusOf } from '#tests/support/make-people.ts'

async function begin() {
  await freshDb()
  const locality = await makeLocality()
  const fiona = await makeOrganiser(locality.id)
  const experience = await makeExperience({ locality_id: locality.id, programme_id: locality.programme_id })
  const come = async (given: Parameters<typeof makePerson>[0], state: 'accepted' | 'invited' | 'declined' = 'accepted') => {
    const person = await makePerson(given)
    await makePlace(experience.id, person.id, { state })
    return person
  }
  return { locality, fiona, experience, come }
}

const at = (experienceId: string, as: string, card?: string[]) =>
  visit({ url: '/x', params: { experienceId }, as, ...(card && { form: { card } }) })

test('the sheet is for those who come or are asked and have no e-mail, and nobody else', async () => {
  const { fiona, experience, come } = await begin()
  await come({ known_as: 'Anna' })
  await come({ known_as: 'Ben' }, 'invited')
  await come({ known_as: 'Cat', email: 'cat@example.org' })
  await come({ known_as: 'Dan' }, 'declined')
  await come({ known_as: 'Eve', signsIn: false })
  const tied = await come({ known_as: 'Fay' })
  await makeTie(fiona.id, tied.id, 'manages')
  const holds = await come({ known_as: 'Gus' })
  await makeRole(holds.id, 'facilitator', { experience_id: experience.id })
  const { people } = await loader(await at(experience.id, fiona.id))
  expect(people.map(({ name, hasCard }) => [name, hasCard])).toEqual([
    ['Anna', false],
    ['Ben', false],
  ])
})

test('a sheet makes the cards that were ticked, each opens for its own person, and nobody slips in between', async () => {
  const { fiona, experience, come } = await begin()
  const [anna, ben] = [await come({ known_as: 'Anna' }), await come({ known_as: 'Ben' })]
  const stranger = await makePerson({ known_as: 'Zoe' })
  const ticked = [anna, ben, stranger].map(({ id }) => `${id}:${crypto.randomUUID()}`)
  const made = await action(await at(experience.id, fiona.id, ticked))
  const cards = 'cards' in made ? made.cards : []
  expect(cards.map(({ name }) => name)).toEqual(['Anna', 'Ben'])
  for (const { code } of cards) expect((await typePin(code, '3917')).status).toBe(303)
  expect(await db().selectFrom('card').select('id').execute()).toHaveLength(2)
  const { people } = await loader(await at(experience.id, fiona.id))
  expect(people.map(({ hasCard }) => hasCard)).toEqual([true, true])
})

test('no tick is a mistake; another organiser, a facilitator and the people themselves have no sheet', async () => {
  const { fiona, experience, come } = await begin()
  const anna = await come({ known_as: 'Anna' })
  expect(await statusOf(action(await at(experience.id, fiona.id, [])))).toBe(400)
  const elsewhere = await makeOrganiser((await makeLocality()).id)
  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: experience.id })
  expect(await statusOf(loader(await at(experience.id, elsewhere.id)))).toBe(404)
  for (const { id } of [rory, anna]) expect(await statusOf(loader(await at(experience.id, id)))).toBe(403)
})

test('a person’s record says which cards they were given, and no code', async () => {
  const { fiona, experience, come } = await begin()
  const anna = await come({ known_as: 'Anna' })
  await action(await at(experience.id, fiona.id, [`${anna.id}:${crypto.randomUUID()}`]))
  const [signingIn] = await listRecordOf(anna.id)
  expect(signingIn?.rows.flat()).toContainEqual({
    label: 'A paper card to sign in with',
    value: 'waits for its first use',
    at: expect.any(String),
  })
})
