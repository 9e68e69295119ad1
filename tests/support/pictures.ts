import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const widths = [360, 1280]

/** Pictures of the page as it stands: narrow and wide, light and dark, and as it prints. */
export async function takePictures(page: Page, folder: string, name: string) {
  const before = page.viewportSize()
  mkdirSync(folder, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.setViewportSize({ width: 794, height: 1123 }) // A4 at 96 dots an inch
  await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true })
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}
