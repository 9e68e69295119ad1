import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { findChromium } from '#tests/support/chromium.ts'
import type { Page } from './ask-hard.ts'

/** What a phone that was never here gets of a page: how much came, and when the largest thing on it was drawn. */
export interface ColdLook {
  bytes: number
  largestPaintMs: number
}

/** Slow 3G on an old phone: 400 ms each way and back, 400 kbit/s, a quarter of this machine's speed. */
const slow3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const slowerBy = 4
const settledMs = 2_000

/** Opens each page in a browser of its own that has nothing of us yet. Bytes are those that came over the line, packed, with their headers. */
export async function lookCold(pages: readonly Page[]): Promise<ColdLook[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] })
  try {
    const looks: ColdLook[] = []
    for (const page of pages) looks.push(await lookOnce(browser, page))
    return looks
  } finally {
    await browser.close()
  }
}

async function lookOnce(browser: Browser, { url, cookie }: Page): Promise<ColdLook> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    extraHTTPHeaders: { 'Accept-Encoding': 'gzip, deflate, br' },
  })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  if (name) await context.addCookies([{ name, value, url: new URL(url).origin }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const bytes = countBytes(session)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow3G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
  await page.waitForTimeout(settledMs)
  const largestPaintMs = await page.evaluate(largestPaint)
  await context.close()
  return { bytes: bytes(), largestPaintMs }
}

function countBytes(session: CDPSession) {
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => bytes
}

/** Runs in the page. */
function largestPaint() {
  return new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    })
  })
}
