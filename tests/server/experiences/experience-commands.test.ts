import { beforeEach, expect, test } from 'vitest'
import { cancelExperience } from '#app/features/experiences/commands/cancel-experience.server.ts'
import { editExperience } from '#app/features/experiences/commands/edit-experience.server.ts'
import { openInvitations } from '#app/features/experiences/commands/open-invitations.server.ts'
import { planSessions } from '#app/features/experiences/commands/plan-sessions.server.ts'
import { settlePlaces } from '#app/features/experiences/commands/settle-places.server.ts'
import { startExperience } from '#app/features/experiences/commands/start-experience.server.ts'
import { findExperience, findPurpose, listHopes, listSessions } from '#app/features/experiences/queries/experience.server.ts'
import { shownOfExperience } from '#app/features/experiences/shown-experience.ts'
import { typicalSessions } from '#app/features/experiences/typical-sessions.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeGathering, makeLocality, makeOrganiser } from '#tests/support/make.ts'
import { inDays, listMessagesTo, makeInvited, makeInviting, makeTarget } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

const words = {
  name: 'Wednesdays together',
  purpose: 'So that nobody tells their story five times',
  pattern: 'spread' as const,
  firstOn: '2027-03-10',
  lastOn: '2027-04-14',
  seats: 12,
  voice: null,
  hopes: [{ voice: 'parent' as const, least: 5, most: 6 }],
}

test('an experience starts planned, with its hopes; the same form twice is one', async () => {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const given = { ...words, id: crypto.randomUUID(), programmeId: locality.programme_id, localityId: locality.id }
  await startExperience(act(organiser.id), given)
  await startExperience(act(organiser.id), { ...given, name: 'Again' })
  expect(await findExperience(given.id)).toMatchObject({ name: 'Wednesdays together', state: 'planned', zone: 'Europe/London' })
  expect(await listHopes(given.id)).toEqual([{ voice: 'parent', least: 5, most: 6 }])
})

test('hopes that need more seats than there are come back beside their voice', async () => {
  const locality = await makeLocality()
  const given = { ...words, id: crypto.randomUUID(), programmeId: locality.programme_id, localityId: locality.id, seats: 4 }
  expect(await startExperience(act(null), given)).toMatchObject({ ok: false, reason: 'hopes', voice: 'parent' })
})

async function editWith(change: Partial<typeof words>, seats = 12) {
  const { organiser, experience } = await makeInviting({ seats })
  const current = await findExperience(experience.id)
  const seen = current ? fingerprint(shownOfExperience(current, await listHopes(experience.id))) : ''
  const edit = (given: Partial<typeof words> = change) =>
    editExperience(act(organiser.id), { ...words, hopes: [], ...given, id: experience.id, seen })
  return { edit, experience, organiser }
}

test('an edited purpose is what everybody reads from now on', async () => {
  const { edit, experience } = await editWith({ purpose: 'Help that comes early' })
  expect(await edit()).toEqual({ ok: true })
  expect(await findPurpose(experience.id)).toMatchObject({ purpose: 'Help that comes early' })
})

test('of two editors the second is told, and nothing of the first is lost', async () => {
  const { edit, experience } = await editWith({ purpose: 'The first' })
  await edit()
  expect(await edit({ purpose: 'The second' })).toEqual({ ok: false, reason: 'changed' })
  expect((await findPurpose(experience.id))?.purpose).toBe('The first')
})

test('there are never fewer seats than people who said yes', async () => {
  const { edit, experience } = await editWith({ seats: 1 })
  await makeInvited(experience.id, { state: 'accepted' })
  await makeInvited(experience.id, { state: 'accepted' })
  expect(await edit()).toEqual({ ok: false, reason: 'seats', taken: 2 })
})

test('ticked sessions become gatherings at 10 in the morning on both sides of the clock change, once each', async () => {
  const { organiser, experience } = await makeInviting({ first_on: '2027-03-10', last_on: '2027-04-14' })
  const sessions = typicalSessions({ pattern: 'spread', firstOn: '2027-03-10', lastOn: '2027-04-14' }).map((one) => ({
    ...one,
    id: crypto.randomUUID(),
  }))
  const plan = { experienceId: experience.id, sessions, whereWords: 'Netherden hall', joinLink: null }
  await planSessions(act(organiser.id), plan)
  await planSessions(act(organiser.id), plan)
  const rows = await listSessions(experience.id)
  expect(rows.map(({ starts_at }) => starts_at)).toEqual([
    '2027-03-10T10:00:00.000Z',
    '2027-03-17T10:00:00.000Z',
    '2027-03-24T10:00:00.000Z',
    '2027-03-31T09:00:00.000Z',
    '2027-04-07T09:00:00.000Z',
    '2027-04-14T09:00:00.000Z',
  ])
  expect(rows[0]?.where_words).toBe('Netherden hall')
})

test('invitations open once; places settle when the hopes are met or with a reason', async () => {
  const { organiser, experience } = await makeInviting({ state: 'planned' })
  await makeTarget(experience.id, 'parent', 1, 2)
  const at = { experienceId: experience.id }
  expect(await settlePlaces(act(organiser.id), { ...at, words: 'x' })).toMatchObject({ ok: false })
  expect(await openInvitations(act(organiser.id), at)).toEqual({ ok: true })
  expect(await openInvitations(act(organiser.id), at)).toMatchObject({ ok: false })
  expect(await settlePlaces(act(organiser.id), { ...at, words: null })).toMatchObject({ ok: false })
  await makeInvited(experience.id, { state: 'accepted' })
  expect(await settlePlaces(act(organiser.id), { ...at, words: null })).toEqual({ ok: true })
})

test('a reason settles what the hopes do not, and is kept', async () => {
  const { organiser, experience } = await makeInviting()
  await makeTarget(experience.id, 'parent', 8, 9)
  await settlePlaces(act(organiser.id), { experienceId: experience.id, words: 'The hall holds no more' })
  expect(await findExperience(experience.id)).toMatchObject({ state: 'settled', state_words: 'The hall holds no more' })
})

test('cancelled: everyone who said yes or was asked is told, the others hear nothing, coming sessions end', async () => {
  const { organiser, experience } = await makeInviting()
  const coming = await makeInvited(experience.id, { state: 'accepted' })
  const byPhone = await makeInvited(experience.id, { state: 'accepted' }, { email: null })
  const asked = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) })
  const thoughtOf = await makeInvited(experience.id)
  const starts_at = new Date(Date.now() + 86_400_000).toISOString()
  const { id } = await makeGathering(experience.id, { starts_at, ends_at: starts_at })

  const cancel = { experienceId: experience.id, words: 'The lodge has had a flood' }
  expect(await cancelExperience(act(organiser.id), cancel)).toEqual({ ok: true, told: 3 })
  expect(await cancelExperience(act(organiser.id), cancel)).toMatchObject({ ok: false })

  const channels = await Promise.all([coming, byPhone, asked, thoughtOf].map(({ person }) => listMessagesTo(person.id)))
  expect(channels.map((messages) => messages.map(({ channel }) => channel))).toEqual([['email'], ['phone'], ['email'], []])
  const gathering = await db().selectFrom('gathering').select(['cancelled_at', 'sequence']).where('id', '=', id).executeTakeFirstOrThrow()
  expect(gathering).toMatchObject({ sequence: 1, cancelled_at: expect.any(String) })
})
