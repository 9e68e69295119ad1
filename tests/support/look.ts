import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The page as it stands has nothing that axe would object to, in light and in dark. For journeys with JavaScript: axe is a script. */
export async function expectAccessible(page: Page) {
  await expectScripts(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html}`),
    )
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function expectScripts(page: Page) {
  const run = page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0, true)))
  const wait = new Promise((resolve) => setTimeout(resolve, 3_000, false))
  expect(await Promise.race([run, wait]), 'axe can run on this page').toBe(true)
}

/** The page can be read on a phone of 320 px, or at 400 % zoom, without scrolling sideways. */
export async function expectToFit(page: Page) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const tooWide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= limit) return []
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1 && !element.closest('.table-wrap, pre'))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 40)}”`)
    return wide.length > 0 ? wide : ['something that is positioned']
  })
  expect(tooWide, `${page.url()} at 320 px`).toEqual([])
  if (before) await page.setViewportSize(before)
}
