import { test as base, type Page } from '@playwright/test'
import { startSite, type Beginning, type Site } from './site.ts'

export { expect } from '@playwright/test'
export { expectAccessible, expectToFit } from './look.ts'
export { readMail, signInAs, signInByMail } from './sign-in.ts'

interface Sites {
  of: (file: string, beginning: Beginning) => Promise<Site>
}

interface Fixtures {
  /** What the site of this file begins with: `test.use({ beginning: 'nothing' })` for an empty database. */
  beginning: Beginning
  /** The running site. One for each test file, so that journeys do not meet. */
  site: Site
  page: Page
}

/** Playwright's test with a site of Alongside running under it: `page.goto('/today')` goes there. */
export const test = base.extend<Fixtures, { sites: Sites }>({
  beginning: ['story', { option: true }],

  sites: [
    async ({}, use) => {
      let running: { key: string; site: Site } | undefined
      await use({
        async of(file, beginning) {
          const key = `${beginning} ${file}`
          if (running?.key !== key) {
            await running?.site.stop()
            running = { key, site: await startSite(beginning) }
          }
          return running.site
        },
      })
      await running?.site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  site: ({ sites, beginning }, use, { file }) => sites.of(file, beginning).then(use),
  baseURL: ({ site }, use) => use(site.url),
})
