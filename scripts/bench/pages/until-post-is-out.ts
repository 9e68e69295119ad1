import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Site } from '#tests/support/site.ts'

const health = z.object({ outboxOldestSeconds: z.number().nullable() })
const atMostMs = 120_000

/** The story leaves letters waiting. To write and send them takes a core for a while, which is no page's doing: so it is waited for. */
export async function untilPostIsOut(site: Site) {
  const began = performance.now()
  while (performance.now() - began < atMostMs) {
    const said = health.parse(await (await fetch(`${site.url}/health`)).json())
    if (said.outboxOldestSeconds === null) return
    await sleep(500)
  }
  throw new Error('The post is still not out')
}
