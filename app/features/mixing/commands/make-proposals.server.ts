import { isSameAnswer } from '../answer-of-mix.ts'
import { proposalsOf } from '../leans.ts'
import type { Known, MixProgress } from '../mix-notes.ts'
import type { MixRow } from '../queries/mix.server.ts'
import { readWork } from '../queries/work.server.ts'
import type { Search } from '../search-here.ts'
import type { MixWork, NoMix } from '../work-on-mix.ts'
import type { Proposal } from './end-run.server.ts'
import type { Watch } from './look-after-run.server.ts'

/** How many searches go side by side: part of what a seed gives. */
const lanes = 2

export type Made = { ok: true; proposals: Proposal[]; known: Known } | ({ ok: false } & NoMix)

interface Making {
  search: Search
  watch: Watch
  /** Kept up to date as the work goes on; written by the watch. */
  progress: MixProgress
  at: Date
}

/**
 * Makes the proposals of a mix one after the other, each with its share of the time, and has every one checked. Two that come out the same
 * are one. Asked to stop, it takes what there is by then.
 */
export async function makeProposals(mix: MixRow, making: Making): Promise<Made> {
  const work = await readWork(mix.settings, making.at)
  const proposals: Proposal[] = []
  for (const { letter, lean } of proposalsOf(mix.settings)) {
    if (proposals.length > 0 && (making.watch.isStopped() || making.watch.isLost())) break
    const line = making.progress.proposals.find((one) => one.letter === letter)
    if (line) line.state = 'working'
    const made = await makeOne(mix, work, { ...making, letter, lean, line })
    if (!made.ok && proposals.length === 0) return made
    const isNew = made.ok && !proposals.some(({ answer }) => isSameAnswer(answer, made.proposal.answer))
    if (made.ok && isNew) proposals.push(made.proposal)
    if (line) line.state = isNew ? 'done' : 'same'
  }
  return { ok: true, proposals, known: work.known }
}

interface One extends Making {
  letter: Proposal['letter']
  lean: Parameters<MixWork['taskFor']>[0]
  line: MixProgress['proposals'][number] | undefined
}

async function makeOne({ id, seed, settings }: MixRow, work: MixWork, { search, watch, letter, lean, line }: One) {
  const began = performance.now()
  const found = await search(work.taskFor(lean), {
    seed,
    lanes,
    iterations: settings.iterations,
    seconds: settings.seconds / proposalsOf(settings).length,
    stop: watch.stop,
    onProgress({ moves, best, bound }) {
      if (line) Object.assign(line, { tried: moves, best: Number.isFinite(best) ? best : null, bound })
    },
  })
  if (!found.ok) return { ok: false as const, ...work.explain(found.refusal) }
  const { tried, bound } = found
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const { answer, breaks, report } = work.judge(lean, found.answer, { tried, seconds, threads: lanes, bound })
  if (breaks > 0) throw new Error(`Proposal ${letter} of mix ${id} breaks ${breaks} rules`)
  if (line) Object.assign(line, { tried, best: report.points, bound: report.bound })
  return { ok: true as const, proposal: { letter, answer, report } }
}
