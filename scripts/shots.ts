import { rmSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '#tests/support/chromium.ts'
import { takePictures } from '#tests/support/pictures.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { startSite } from '#tests/support/site.ts'
import tellStory from '#tests/support/story.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { screens } from './screens.ts'

/** `npm run shots [-- NAME]`: pictures of every screen of the story, or of those whose name begins so, into `shots/`. */
const [only = ''] = process.argv.slice(2)
if (!only) rmSync('shots', { recursive: true, force: true })
const tidyUp = tellStory()
const site = await startSite('story')
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] })
const places = findPlaces(site)

for (const { person, pages } of screens) {
  const page = await browser.newPage({ baseURL: site.url })
  const chosen = Object.entries(pages).filter(([name]) => name.startsWith(only))
  if (person && chosen.length > 0) await signInAs(page, person)
  for (const [name, path] of chosen) {
    const answer = await page.goto(path.replace(/:(\w+)/g, (_, place: string) => places[place] ?? place))
    process.stdout.write(`${answer?.status()} ${name}\n`)
    await takePictures(page, 'shots', name)
  }
  await page.close()
}
await browser.close()
await site.stop()
tidyUp()
