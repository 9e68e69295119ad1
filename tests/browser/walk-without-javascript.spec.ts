import { expect, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { checkIn, endIdea, moveIdea, plantIdea } from '#tests/support/walk/afterwards.ts'
import { callTheRoll, comeInByCode, mixAndAdopt, readWall } from '#tests/support/walk/being-there.ts'
import { bringToYes, prepare } from '#tests/support/walk/coming.ts'

test.use({ javaScriptEnabled: false })

const guest = { knownAs: 'Morag', familyName: 'Tulloch-Reid', email: 'morag.tulloch-reid@example.org' }

test('without scripts, somebody is thought of, invited, says yes by the link and is made ready', async ({ page, browser, site }) => {
  test.slow()
  const experience = `/experiences/${findPlaces(site).springId}`
  const place = await bringToYes(page, browser, experience, guest)
  await prepare(page, { experience, place, guest })
})

test('without scripts, circles are chosen, the roll is called and a guest speaks', async ({ page, browser, site }) => {
  test.slow()
  const { experienceId, gatheringId } = findPlaces(site)
  const gathering = `/gatherings/${gatheringId}`
  await mixAndAdopt(page, { experience: `/experiences/${experienceId}`, session: 'What we would change' })
  await callTheRoll(page, gathering)
  await comeInByCode(page, browser, 'That somebody knows your name')
  expect(await readWall(page, gathering)).toContain('That somebody knows your name')
})

test('without scripts, a talk has its small step, and an idea its ending', async ({ page, browser, site }) => {
  test.slow()
  await checkIn(page, browser, { note: 'Rain, and a good laugh.', next: 'Ring the nursery on Monday' })
  const idea = await plantIdea(page, `/contributions/${findPlaces(site).contributionId}`, {
    title: 'A name on the door',
    words: 'Whoever opens it says their name first.',
  })
  await moveIdea(page, idea, { words: 'Four of us said it over soup.', step: 'Ask at the clinic' })
  await endIdea(page, idea, 'The clinic does it now, and the nursery began last week.')
})
