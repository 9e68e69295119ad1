import { beforeEach, expect, test } from 'vitest'
import { action as editStrengths, loader as strengths } from '#app/features/people/routes/my-strengths.tsx'
import { action as editLanguages } from '#app/features/people/routes/my-languages.tsx'
import { action as choose, loader as choices } from '#app/features/people/routes/named-contact.tsx'
import { action as edit, loader as form } from '#app/features/people/routes/person-edit.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, makeCoaching, pageOf, statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality()
  const community = await makeCommunity(locality.id)
  const [fiona, dev] = [await makeOrganiser(locality.id), await makeOrganiser(locality.id)]
  const callum = await makePerson({ known_as: 'Callum', community_id: community.id, named_contact_id: fiona.id })
  return { locality, community, fiona, dev, callum }
}

let story: Awaited<ReturnType<typeof makeStory>>

beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const at = (as: string, given?: Record<string, string | string[]>) =>
  visit({ url: `/people/${story.callum.id}/edit`, params: { personId: story.callum.id }, as, ...(given && { form: given }) })
const shownTo = async (as: string) => {
  const { shown, seen } = await form(await at(as))
  return { ...shown, seen }
}
const row = () => db().selectFrom('person').selectAll().where('id', '=', story.callum.id).executeTakeFirstOrThrow()

test('an edit is kept, and says who made it', async () => {
  const seen = await shownTo(story.fiona.id)
  const languages = ['pl', '', 'en', 'pl']
  const kept = await responseOf(edit(await at(story.fiona.id, { ...seen, strengths: '  Mends bikes\r\nand people ', languages })))
  expect(kept.headers.get('Location')).toBe(`/people/${story.callum.id}`)
  expect(await row()).toMatchObject({ strengths: 'Mends bikes\nand people', languages: 'pl en', known_as: 'Callum' })
  expect(await listAudit('person.edit')).toEqual([{ who_id: story.fiona.id, acting_as: 'organiser', about_id: story.callum.id }])
})

test('two editors: the second gets both texts and keeps what was typed; then theirs takes its place', async () => {
  const [one, other] = [await shownTo(story.fiona.id), await shownTo(story.dev.id)]
  await edit(await at(story.fiona.id, { ...one, wants: 'Dads’ Saturday' }))
  const second = await pageOf(edit(await at(story.dev.id, { ...other, wants: 'A bus', languages: ['gd', 'en'] })))
  expect(second.status).toBe(409)
  expect(second.data).toMatchObject({
    now: { shown: { wants: 'Dads’ Saturday' } },
    mistakes: { typed: { wants: 'A bus', languages: 'gd,en' } },
  })
  expect((await row()).wants).toBe('Dads’ Saturday')
  const seen = second.data.now?.seen ?? ''
  expect(await statusOf(edit(await at(story.dev.id, { ...other, seen, wants: 'A bus' })))).toBe(302)
  expect((await row()).wants).toBe('A bus')
})

test('two people who change different questions do not stand in each other’s way', async () => {
  const mine = await strengths(await visit({ url: '/me/strengths', as: story.callum.id }))
  const seen = await shownTo(story.fiona.id)
  await edit(await at(story.fiona.id, { ...seen, gender: 'man' }))
  const post = await visit({ url: '/me/strengths', as: story.callum.id, form: { seen: mine.seen, strengths: 'Bikes', wants: '' } })
  expect(await statusOf(editStrengths(post))).toBe(302)
  expect(await row()).toMatchObject({ strengths: 'Bikes', wants: null, gender: 'man' })
})

test('what one cannot choose is said beside the field, and nothing is lost', async () => {
  const seen = await shownTo(story.callum.id)
  const elsewhere = await makeCommunity((await makeLocality()).id)
  const refused = await pageOf(edit(await at(story.callum.id, { ...seen, communityId: elsewhere.id, wants: 'Tea' })))
  expect(refused).toMatchObject({ status: 400, data: { mistakes: { typed: { wants: 'Tea' } } } })
  expect(Object.keys(refused.data.mistakes.errors)).toEqual(['communityId'])
  const odd = await visit({ url: '/me/languages', as: story.callum.id, form: { seen: '', languages: ['<script>'] } })
  expect(await statusOf(editLanguages(odd))).toBe(400)
})

test('a helper may change it for whom they help, and nobody else’s', async () => {
  const nan = await makePerson()
  await makeRole(nan.id, 'helper', { for_person_id: story.callum.id })
  const seen = await shownTo(nan.id)
  await edit(await at(nan.id, { ...seen, reachWords: 'By phone' }))
  expect((await row()).reach_words).toBe('By phone')
  const other = await visit({ url: '/x', params: { personId: story.fiona.id }, as: nan.id })
  expect(await statusOf(form(other))).toBe(404)
})

test('the person to turn to is somebody near: an organiser, a coach, a helper; chosen by the person too', async () => {
  const { callum, fiona, dev } = story
  const [shona, nan, stranger] = [await makePerson(), await makePerson(), await makePerson()]
  await makeCoaching(shona.id, callum.id)
  await makeRole(nan.id, 'helper', { for_person_id: callum.id })
  await makeOrganiser((await makeLocality()).id)
  const offered = await choices(await at(callum.id))
  expect(offered.choices.map(({ value }) => value).sort()).toEqual([fiona.id, dev.id, shona.id, nan.id].sort())
  expect(await statusOf(choose(await at(callum.id, { namedContactId: stranger.id })))).toBe(400)
  expect(await statusOf(choose(await at(callum.id, { namedContactId: shona.id })))).toBe(302)
  expect((await row()).named_contact_id).toBe(shona.id)
  expect(await statusOf(choices(await at(nan.id)))).toBe(403)
})
