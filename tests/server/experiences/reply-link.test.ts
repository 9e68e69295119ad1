import { beforeEach, expect, test } from 'vitest'
import { lapseOffers } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { invitePlace, resendInvitation } from '#app/features/experiences/places/commands/invite-place.server.ts'
import { action, loader } from '#app/features/home/routes/answer.tsx'
import { loader as thanks } from '#app/features/home/routes/answer-thanks.tsx'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { addDays } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makeContactWay } from '#tests/support/make.ts'
import { findPlaceRow, inDays, listMoves, makeInvited, makeInviting } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

/** Invites by e-mail, and reads the link out of the message as it would arrive. */
async function inviteByMail(given: { seats?: number } = {}) {
  const { organiser, experience } = await makeInviting({ name: 'Spring days', purpose: 'Words of purpose', ...given })
  await makeContactWay(organiser.id, 'phone', '07700 900123')
  const invited = await makeInvited(experience.id, {}, { known_as: 'Morven' })
  await invitePlace(act(organiser.id), { placeId: invited.place.id, answerByOn: inDays(7) })
  const mail = await readMail()
  return { organiser, experience, ...invited, ...mail }
}

async function readMail() {
  const mails: { subject: string; text: string; html: string }[] = []
  await deliverDueMessages(async (mail) => mails.push(mail))
  const mail = mails.at(-1)
  const token = /\/answers\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return { mail, token, params: { token } }
}

const open = async (params: { token: string }) => loader(await visit({ url: `/answers/${params.token}`, params }))
const press = async (params: { token: string }, form: Record<string, string>) =>
  action(await visit({ url: `/answers/${params.token}`, params, form }))

test('the message is neutral: first name, what the days are called, when; not what they are for', async () => {
  const { mail } = await inviteByMail()
  expect(mail?.subject).toMatch(/^An invitation from Person \d+$/)
  expect(mail?.text).toContain('Morven')
  expect(mail?.text).toContain('07700 900123')
  expect(`${mail?.text}${mail?.html}`).not.toContain('Words of purpose')
})

test('opening the link changes nothing and signs nobody in; a yes counts once however often it is pressed', async () => {
  const { params, place } = await inviteByMail()
  const shown = { data: { is: 'open', question: { knownAs: 'Morven', name: 'Spring days' } } }
  expect([await open(params), await open(params)]).toMatchObject([shown, shown])
  expect((await findPlaceRow(place.id)).state).toBe('invited')

  const pressed = await Promise.all([press(params, { answer: 'yes' }), press(params, { answer: 'yes' })])
  for (const outcome of pressed) {
    if (!(outcome instanceof Response)) throw new Error('Expected a redirect')
    expect([outcome.status, outcome.headers.get('Location'), outcome.headers.get('Set-Cookie')]).toEqual([
      303,
      `/answers/${params.token}/thanks`,
      null,
    ])
  }
  expect((await listMoves(place.id)).filter(({ to_state }) => to_state === 'accepted')).toHaveLength(1)
  expect(await thanks(await visit({ url: '/', params }))).toMatchObject({ data: { thanks: { state: 'accepted', knownAs: 'Morven' } } })
})

test('a used link answers nothing more: 410 with whom to ring, and the answer stays', async () => {
  const { params, place } = await inviteByMail()
  await press(params, { answer: 'no' })
  expect(await open(params)).toMatchObject({ init: { status: 410 }, data: { is: 'over', ringing: { phone: '07700 900123' } } })
  await press(params, { answer: 'yes' })
  expect((await findPlaceRow(place.id)).state).toBe('declined')
})

test('“not now” by link keeps the day; a day that has passed comes back with what was typed', async () => {
  const { params, place } = await inviteByMail()
  expect(await press(params, { answer: 'not_now', returnOn: '2020-01-01' })).toMatchObject({
    init: { status: 400 },
    data: { typed: { returnOn: '2020-01-01' } },
  })
  expect((await findPlaceRow(place.id)).state).toBe('invited')
  await press(params, { answer: 'not_now', returnOn: inDays(30) })
  expect(await findPlaceRow(place.id)).toMatchObject({ state: 'not_now', return_on: inDays(30) })
})

test('a yes to a full experience is a kind place on the waiting list', async () => {
  const { params, experience } = await inviteByMail({ seats: 1 })
  await makeInvited(experience.id, { state: 'accepted' })
  await press(params, { answer: 'yes' })
  expect(await thanks(await visit({ url: '/', params }))).toMatchObject({ data: { thanks: { state: 'waiting' } } })
})

test('sent again, the older link is over and the newer one answers', async () => {
  const { params, organiser, place } = await inviteByMail()
  await resendInvitation(act(organiser.id), { placeId: place.id, answerByOn: inDays(9) })
  const newer = await readMail()
  expect(await open(params)).toMatchObject({ init: { status: 410 } })
  await press(newer.params, { answer: 'yes' })
  expect((await findPlaceRow(place.id)).state).toBe('accepted')
})

test('run out by the clock, or unknown: the same plain page', async () => {
  const { params } = await inviteByMail()
  await lapseOffers(act(null, { as: 'system', at: new Date(`${addDays(inDays(7), 2)}T00:00:00Z`) }))
  expect(await open(params)).toMatchObject({ init: { status: 410 }, data: { is: 'over' } })
  expect(await open({ token: 'nonsense' })).toMatchObject({ init: { status: 410 }, data: { is: 'over', ringing: null } })
  expect(await press({ token: 'nonsense' }, { answer: 'yes' })).toMatchObject({ init: { status: 410 } })
})

test('thanks are shown for a day and then no more', async () => {
  const { params } = await inviteByMail()
  await press(params, { answer: 'yes' })
  await db().updateTable('reply_link').set({ used_at: '2020-01-01T00:00:00.000Z' }).execute()
  expect(await thanks(await visit({ url: '/', params }))).toMatchObject({ init: { status: 410 }, data: { thanks: null } })
})
