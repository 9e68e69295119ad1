import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.ts'

/** Few journeys, each file on a site of its own (tests/support/site.ts), in the Chromium that is there. */
export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/story.ts',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] },
  },
})
