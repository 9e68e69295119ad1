import { expect, test } from 'vitest'
import { action as postCard, loader as cardPage } from '#app/features/people/accounts/routes/card.tsx'
import { action as postStopping } from '#app/features/people/accounts/routes/card-stopping.tsx'
import { action as stopMine } from '#app/features/people/accounts/routes/my-card-stopping.tsx'
import { db } from '#db/connection.server.ts'
import { collectMail, cookiesOf } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { typePin, whoCameIn } from '#tests/support/cards.ts'
import { makeCommunity, makeExperience, makeLocality, makeOrganiser, makePerson, makePlace, makeRole } from '#tests/support/make.ts'
import { listAudit, makeTie, pageOf, statusOf } from '#tests/support/make-people.ts'

async function begin({ email }: { email?: string } = {}) {
  await freshDb()
  const locality = await makeLocality()
  const community = await makeCommunity(locality.id)
  const fiona = await makeOrganiser(locality.id)
  const nan = await makePerson({ known_as: 'Nan', email: 'nan@example.org' })
  const me = await makePerson({ known_as: 'Callum', community_id: community.id, named_contact_id: nan.id, ...(email && { email }) })
  await makeRole(nan.id, 'helper', { for_person_id: me.id })
  return { locality, fiona, nan, me }
}

const asked = (personId: string, as: string, form?: Record<string, string>, url = `/people/${personId}/card`) =>
  visit({ url, params: { personId }, as, ...(form && { form }) })

/** Presses the button, and reads the code from the paper. */
async function print(personId: string, as: string, form: Record<string, string> = {}) {
  const made = await postCard(await asked(personId, as, { id: crypto.randomUUID(), ...form }))
  if (!('made' in made)) throw new Error('no card was shown')
  return made.made.card.code.replaceAll(' ', '')
}

const newestCard = async () => (await db().selectFrom('card').select('id').orderBy('made_at', 'desc').executeTakeFirstOrThrow()).id

/** Presses “Stop the card”. */
async function stop(personId: string, as: string) {
  const { card } = await cardPage(await asked(personId, as))
  await responseOf(postStopping(await asked(personId, as, { card: card?.id ?? '' }, `/people/${personId}/card/stopping`)))
}

test('a card is shown once, its square leads to its own address, and no page shows its code again', async () => {
  const { me, fiona } = await begin()
  const id = crypto.randomUUID()
  const made = await postCard(await asked(me.id, fiona.id, { id }))
  if (!('made' in made)) throw new Error('no card was shown')
  expect(made.made).toMatchObject({ typeAt: { host: 'localhost:3000', path: '/sign-in/card' }, hasPin: false, card: { name: 'Callum' } })
  expect(made.made.card.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4}$/)
  const page = await cardPage(await asked(me.id, fiona.id))
  expect(page.card).toMatchObject({ state: 'waiting', giver: expect.stringContaining('Person') })
  expect(JSON.stringify(page)).not.toContain(made.made.card.code.slice(0, 4))
  expect(await listAudit('card.make_for_new_pin')).toMatchObject([{ who_id: fiona.id, about_id: me.id }])
})

test('a new card stops the old one, signs out who came in by it, and asks for the same PIN', async () => {
  const { me, fiona } = await begin()
  const old = await print(me.id, fiona.id)
  const session = await typePin(old, '3917')
  const fresh = await print(me.id, fiona.id)
  expect(await whoCameIn(session)).toBeUndefined()
  expect((await typePin(old, '3917')).status).toBe(400)
  expect((await typePin(fresh, '2746')).status).toBe(400)
  expect((await typePin(fresh, '3917')).status).toBe(303)
})

test('who finds a reissued card on its way, or printed it, does not come in: the PIN is still the person’s', async () => {
  const { me, fiona } = await begin()
  await typePin(await print(me.id, fiona.id), '3917')
  await stop(me.id, fiona.id)
  expect((await typePin(await print(me.id, fiona.id), '8305')).status).toBe(400)
})

test('a forgotten PIN: the new card asks for another one, and who is named for them hears of it', async () => {
  const { me, fiona } = await begin({ email: 'callum@example.org' })
  await typePin(await print(me.id, fiona.id), '3917')
  await collectMail()
  const fresh = await print(me.id, fiona.id, { new_pin: 'yes' })
  const mail = await collectMail()
  expect(mail.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['callum@example.org', 'About how you sign in'],
    ['nan@example.org', 'A new sign-in card'],
  ])
  expect(mail.map(({ text }) => text).join()).not.toContain(fresh)
  expect((await typePin(fresh, '8305')).status).toBe(303)
})

test('who is named for somebody without e-mail takes over their page with a card of their own making in no silence', async () => {
  const { me, fiona, locality } = await begin()
  const ailsa = await makePerson({ known_as: 'Ailsa', email: 'ailsa@example.org' })
  await makeRole(ailsa.id, 'organiser', { locality_id: locality.id })
  await typePin(await print(me.id, fiona.id), '3917')
  await collectMail()
  await db().updateTable('person').set({ named_contact_id: fiona.id }).where('id', '=', me.id).execute()
  await print(me.id, fiona.id, { new_pin: 'yes' })
  expect((await collectMail()).map(({ to, subject }) => [to, subject])).toEqual([['ailsa@example.org', 'A new sign-in card']])
})

test('a first card for somebody who has not been here yet is told to nobody', async () => {
  const { me, fiona } = await begin({ email: 'callum@example.org' })
  await db().updateTable('person').set({ welcomed_at: null }).where('id', '=', me.id).execute()
  await print(me.id, fiona.id)
  expect(await collectMail()).toEqual([])
})

test('a double tap shows a card that works; the same page later makes no second one', async () => {
  const { me, fiona } = await begin()
  const id = crypto.randomUUID()
  const first = await print(me.id, fiona.id, { id })
  const second = await print(me.id, fiona.id, { id })
  expect((await typePin(first, '3917')).status).toBe(400)
  expect((await typePin(second, '3917')).status).toBe(303)
  const again = await responseOf(postCard(await asked(me.id, fiona.id, { id })))
  expect([again.status, again.headers.get('Location')]).toEqual([303, `/people/${me.id}/card`])
  expect((await typePin(second, '3917')).status).toBe(303)
  expect(await db().selectFrom('card').select('id').execute()).toHaveLength(1)
})

test('the id of somebody else’s card changes nothing there', async () => {
  const { me, fiona, locality } = await begin()
  const other = await makePerson({ community_id: (await makeCommunity(locality.id)).id })
  const id = crypto.randomUUID()
  const code = await print(other.id, fiona.id, { id })
  expect((await responseOf(postCard(await asked(me.id, fiona.id, { id })))).status).toBe(303)
  expect((await typePin(code, '3917')).status).toBe(303)
})

test('one tap stops a card, for an organiser and for its person, and who came in by it is out', async () => {
  const { me, fiona } = await begin()
  const code = await print(me.id, fiona.id)
  const session = await typePin(code, '3917')
  await responseOf(stopMine(await visit({ url: '/me/devices/card', cookie: cookiesOf(session), form: { card: await newestCard() } })))
  expect(await whoCameIn(session)).toBeUndefined()
  expect((await typePin(code, '3917')).status).toBe(400)
  await stop(me.id, fiona.id)
  expect(await listAudit('card.stop')).toHaveLength(1)
})

test('a helper sees how the card stands and makes none; strangers see nothing', async () => {
  const { me, nan, fiona } = await begin()
  await print(me.id, fiona.id)
  expect((await cardPage(await asked(me.id, nan.id))).mayMake).toBe(false)
  const form = { id: crypto.randomUUID() }
  expect(await statusOf(postCard(await asked(me.id, nan.id, form)))).toBe(403)
  expect(await statusOf(postStopping(await asked(me.id, nan.id, form)))).toBe(403)
  const elsewhere = await makeOrganiser((await makeLocality()).id)
  expect(await statusOf(cardPage(await asked(me.id, elsewhere.id)))).toBe(404)
  expect(await statusOf(postCard(await asked(me.id, elsewhere.id, form)))).toBe(404)
  expect(await statusOf(postCard(await asked(me.id, me.id, form)))).toBe(403)
})

test('an organiser who works with a person, or manages them, makes no card for them', async () => {
  const { me, fiona } = await begin()
  await makeTie(fiona.id, me.id, 'works_with')
  expect(await statusOf(postCard(await asked(me.id, fiona.id, { id: crypto.randomUUID() })))).toBe(404)
})

test.each(['safeguarding_lead', 'organiser'] as const)('nobody gets a card for a %s, and so none for their eyes', async (kind) => {
  const { me, fiona, locality } = await begin()
  await makeRole(me.id, kind, kind === 'organiser' ? { locality_id: locality.id } : { programme_id: locality.programme_id })
  const { status, data } = await pageOf(
    postCard(await asked(me.id, fiona.id, { id: crypto.randomUUID() })) as Promise<{ data: unknown; init: null }>,
  )
  expect([status, data]).toEqual([400, expect.objectContaining({ made: null })])
  expect(await db().selectFrom('card').select('id').execute()).toEqual([])
})

test('who comes to an experience is in its organiser’s care, and gets a card', async () => {
  const { fiona, locality } = await begin()
  const experience = await makeExperience({ locality_id: locality.id, programme_id: locality.programme_id })
  const guest = await makePerson()
  await makePlace(experience.id, guest.id)
  expect((await typePin(await print(guest.id, fiona.id), '3917')).status).toBe(303)
})

test('a page that is open since before stops the card it showed, not the newer one', async () => {
  const { me, fiona } = await begin()
  await print(me.id, fiona.id)
  const shown = await newestCard()
  const fresh = await print(me.id, fiona.id)
  await responseOf(postStopping(await asked(me.id, fiona.id, { card: shown }, `/people/${me.id}/card/stopping`)))
  expect((await typePin(fresh, '3917')).status).toBe(303)
})
