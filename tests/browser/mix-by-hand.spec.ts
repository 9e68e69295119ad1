import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { askWhyAndMove, chooseProposal, readCircles } from '#tests/support/walk/by-hand.ts'
import { chooseWhat, workItOut } from '#tests/support/walk/mixing.ts'

const wednesdays = 'Wednesdays in Netherden'

test('people are dragged by pointer and by keyboard, asked why, moved, taken back, chosen, and made again at the door', async ({
  page,
  site,
}) => {
  test.slow()
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who sits with whom', experience: wednesdays })
  await workItOut(page)
  const before = await readCircles(page)
  await page.locator('[data-spot="0"] [data-place]').first().dragTo(page.locator('[data-spot="1"] [data-place]').first())
  await expect(page.getByText(`${before[0]?.[0]} `).first()).toBeVisible()
  await expect(page).toHaveURL(/#by-hand$|\/seats$/)
  if (page.url().endsWith('/seats')) await page.goBack()

  await page.locator('[data-spot="0"] [data-place] a').nth(1).press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.drags [role=status]')).toHaveText(/changes places with/)
  await page.keyboard.press('Escape')
  await expect(page.locator('.drags [role=status]')).toHaveText(/stays\.$/)

  await askWhyAndMove(page)
  await expectAccessible(page)
  await expectToFit(page)
  await chooseProposal(page, 'Choose these circles')
  await expect(page).toHaveURL(/\/circles$/)
  await expectAccessible(page)

  await page.goto(`/gatherings/${findPlaces(site).gatheringId}/roll-call`)
  await page.getByRole('button', { name: 'Make the circles again around who is here' }).click()
  await expect(page.getByRole('heading', { name: 'Choose these circles?' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose these circles' }).click()
  await expect(page).toHaveURL(/\/circles$/)
  await page.getByRole('link', { name: 'Print circle cards' }).click()
  await expect(page.getByRole('heading', { name: 'Rowan' }).first()).toBeVisible()
  await expectAccessible(page)
  await expectToFit(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('why, move, take back and choose work by plain forms', async ({ page }) => {
    test.slow()
    await signInAs(page, 'fiona')
    await chooseWhat(page, { part: 'Who sits with whom', experience: wednesdays })
    await workItOut(page)
    await askWhyAndMove(page)
    await chooseProposal(page, 'Choose these circles', { scripts: false })
    await expect(page).toHaveURL(/\/circles$/)
  })
})
