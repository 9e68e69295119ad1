import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const verdict = z.object({ ok: z.boolean(), hard: z.array(z.object({ rule: z.string() })), total: z.number() })

/** Asks the checker that lies beside the pools, if one does (`check.mjs POOL ANSWER`): what it finds broken, or counts otherwise than we do. */
export function checkElsewhere(pool: string, answer: unknown, points: number): { broken?: string } {
  const checker = join(dirname(dirname(pool)), 'check.mjs')
  if (!existsSync(checker)) return {}
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const path = join(folder, 'answer.json')
    writeFileSync(path, JSON.stringify(answer))
    const { stdout } = spawnSync(process.execPath, [checker, pool, path], { encoding: 'utf8' })
    const { ok, hard, total } = verdict.parse(JSON.parse(stdout))
    if (!ok) return { broken: `the other checker finds ${hard[0]?.rule ?? 'a broken rule'}` }
    return Math.abs(total - points) < 1e-3 ? {} : { broken: `the other checker counts ${total}, we ${points}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
