import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { screens } from '../../scripts/screens.ts'

for (const { person, pages } of screens)
  for (const [name, path] of Object.entries(pages))
    test(`${name}, seen by ${person ?? 'nobody'}, is quiet, fits a phone and can be read by everyone`, async ({ page, site }) => {
      const places = findPlaces(site)
      if (person) await signInAs(page, person)
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))

      const answer = await page.goto(path.replace(/:(\w+)/g, (_, place: string) => places[place] ?? place))
      expect(answer?.status()).toBe(200)
      await page.waitForLoadState('networkidle')
      await expectToFit(page)
      await expectAccessible(page)
      expect(complaints).toEqual([])
    })
