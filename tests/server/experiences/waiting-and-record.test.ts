import { beforeEach, expect, test } from 'vitest'
import { lapseOffers, returnNotNow } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { answerPlace } from '#app/features/experiences/places/commands/answer-place.server.ts'
import { askForPreparation } from '#app/features/experiences/preparation/commands/ask-for-preparation.server.ts'
import { listRecordOf } from '#app/features/experiences/queries/record.server.ts'
import { listWaitingFor } from '#app/features/experiences/queries/waiting.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { inDays, listPreparationRows, makeInvited, makeInviting, makeTie } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

async function titlesFor(personId: string) {
  const viewer = await findViewer((await visit({ url: '/today', as: personId })).request)
  return viewer ? (await listWaitingFor(viewer)).map(({ title, action, to }) => `${title} | ${action} | ${to}`) : []
}

test('an organiser hears of “not now” come round, invitations that run out, people to ring, and places free again', async () => {
  const { organiser, experience } = await makeInviting({ seats: 3, name: 'Spring days' })
  const round = await makeInvited(experience.id, { state: 'not_now', return_on: inDays(0) }, { known_as: 'Yusuf' })
  const soon = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(1) }, { known_as: 'Morven' })
  await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(9) }, { known_as: 'In good time' })
  const ring = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(9) }, { known_as: 'Callum', email: null })
  await returnNotNow(act(null, { as: 'system' }))
  expect(await titlesFor(organiser.id)).toEqual(
    expect.arrayContaining([
      `Yusuf wished to be asked again about now | Ask Yusuf | /places/${round.place.id}`,
      `The invitation of Morven runs out tomorrow | Ask Morven | /places/${soon.place.id}`,
      `Callum has no e-mail, so the invitation goes by voice | Ring Callum | /places/${ring.place.id}#ring`,
    ]),
  )
  expect((await titlesFor(organiser.id)).join()).not.toMatch(/In good time|free again/)

  await lapseOffers(act(null, { as: 'system', at: new Date(Date.now() + 3 * 86_400_000) }))
  expect(await titlesFor(organiser.id)).toContain(
    `A place is free again: Spring days | See who could come | /experiences/${experience.id}/places`,
  )
})

test('another locality’s organiser hears nothing of it, nor does one who works with the person', async () => {
  const { experience, organiser } = await makeInviting()
  const { organiser: elsewhere } = await makeInviting()
  const { person } = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(1) })
  expect(await titlesFor(elsewhere.id)).toEqual([])
  expect(await titlesFor(organiser.id)).toHaveLength(1)
  await makeTie(organiser.id, person.id, 'works_with')
  expect(await titlesFor(organiser.id)).toEqual([])
})

test('a person hears of their invitation, then of the next thing to tell; their helper of the invitation', async () => {
  const { experience } = await makeInviting({ name: 'Spring days' })
  const { person, place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) }, { known_as: 'Callum' })
  const helper = await makePerson()
  await makeRole(helper.id, 'helper', { for_person_id: person.id })
  expect(await titlesFor(person.id)).toEqual([`Will you come? Spring days | Answer | /places/${place.id}`])
  expect(await titlesFor(helper.id)).toEqual([`Callum has an invitation: Spring days | Help to answer | /places/${place.id}`])
  await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })
  expect(await titlesFor(person.id)).toEqual([
    `Childcare: what would be right? | Tell us | /places/${place.id}/preparations?about=childcare#ask`,
  ])
})

test('an owner hears of what is theirs to arrange; of their own staff only of the time off', async () => {
  const { experience } = await makeInviting()
  const manager = await makePerson()
  const { person, place } = await makeInvited(
    experience.id,
    { state: 'invited', voice: 'practitioner' },
    { named_contact_id: manager.id, known_as: 'Eilidh' },
  )
  await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })
  expect((await titlesFor(manager.id)).map((line) => line.split(' | ')[0]).sort()).toEqual([
    'Eilidh: A talk beforehand',
    'Eilidh: A welcome',
    'Eilidh: Time off from work',
    'Eilidh: What it is, and what it isn’t',
  ])
  await makeTie(manager.id, person.id, 'manages')
  expect((await titlesFor(manager.id)).map((line) => line.split(' | ')[0])).toEqual(['Eilidh: Time off from work'])
})

test('what others look after and should be right by now stands before the organiser', async () => {
  const { organiser, experience } = await makeInviting()
  const contact = await makePerson({ known_as: 'Shona' })
  const { person, place } = await makeInvited(experience.id, { state: 'invited' }, { named_contact_id: contact.id, known_as: 'Leanne' })
  await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })
  expect(await titlesFor(organiser.id)).toEqual([])
  const [row] = await listPreparationRows(place.id)
  await db()
    .updateTable('preparation')
    .set({ due_on: inDays(2) })
    .where('id', '=', row?.id ?? '')
    .execute()
  expect(await titlesFor(organiser.id)).toEqual([`Leanne: What it is, and what it isn’t | Ask Shona | /preparations/${row?.id}`])
})

test('my record holds my places, how they came about, and what I need in my own words', async () => {
  const { experience } = await makeInviting({ name: 'Spring days' })
  const { person, place } = await makeInvited(experience.id, { state: 'invited', energy: 3 })
  await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })
  const asked = { id: crypto.randomUUID(), placeId: place.id, kind: 'childcare' as const, needed: true, words: 'Both nights' }
  await askForPreparation(act(person.id, { as: 'self' }), asked)
  const record = JSON.stringify(await listRecordOf(person.id))
  for (const held of ['Spring days', 'Very keen', 'Yes', 'Childcare', 'Both nights']) expect(record).toContain(held)
})
