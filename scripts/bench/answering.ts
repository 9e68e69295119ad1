import { availableParallelism } from 'node:os'
import { findPlaces } from '#tests/support/policy/places.ts'
import { letEverybodyIn } from '#tests/support/policy/ask.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import tellStory from '#tests/support/story.ts'
import { askSteadily, type Answered, type Call } from './answering/ask-steadily.ts'
import { beginMix, type EndedMix } from './answering/begin-mix.ts'
import { countBusyCores } from './answering/count-busy-cores.ts'
import { listHotPages, type Story } from './answering/hot-pages.ts'
import { listRefused, waitsOf } from './answering/waits.ts'

const mixSeconds = 10
/** Of asking before the mix, and again after it. */
const idleSeconds = 6
/** Asked of each page, unmeasured, before anything counts: code that runs for the first time is slow. */
const warmUpSeconds = 5
/** For the start of threads, three proposals to check and to write, and the half second between two looks of the stream. */
const mostOver = 10

/**
 * While a mix runs, 95 of 100 answers come within three times what they take otherwise, or within 200 ms where that is more: up to there,
 * with a phone's network on top, a page still comes at once, and on a quick machine three times very little is nothing anybody notices. The
 * factor leaves room for a machine whose every core is searching; a server that searched on its own thread would be out by seconds.
 */
const mostTimes = 3
const alwaysFineMs = 200
/** The site and those who ask keep less than half of two cores busy. */
const mostBusy = 0.6

/**
 * One built server with the example story, asked by others while it works out a mix of ten seconds; true if it kept answering. `cores` is how
 * many of the machine's were busy: where most were before the mix began, somebody else was at work, and the waits say so too.
 */
export async function benchAnswering() {
  console.log(`\nAnswering others, ms, while a mix of ${mixSeconds} seconds runs in the same server\n`)
  const forgetStory = tellStory()
  try {
    const site = await startSite('story')
    try {
      return await Promise.race([measure(site), interrupted()])
    } finally {
      await site.stop()
    }
  } finally {
    forgetStory()
  }
}

async function measure(site: Site) {
  const story = { site, cookies: await letEverybodyIn(site), places: findPlaces(site) }
  const calls = listHotPages(story)
  const askFor = (seconds: number) => askSteadily(calls, (ms) => ms > 1_000 * seconds)
  await askFor(warmUpSeconds)

  const before = await countBusyCores(() => askFor(idleSeconds))
  const mixing = await countBusyCores(() => askWhileMixing(story, calls))
  const after = await countBusyCores(() => askFor(idleSeconds))

  const { during, mix } = mixing.found
  const limit = Math.max(mostTimes * waitsOf([...before.found, ...after.found]).p95, alwaysFineMs)
  print(['', 'asked', 'p50', 'p95', 'limit', 'max', 'cores'])
  printWaits('before', before.found, '', before.busy)
  printWaits('mixing', during, limit.toFixed(0), mixing.busy)
  printWaits('after', after.found, '', after.busy)
  const isShared = Math.max(before.busy, after.busy) > mostBusy * availableParallelism()
  if (isShared) console.log('\nThe machine had other work to do before the mix or after it, so this says little.')
  const refused = listRefused([...before.found, ...during, ...after.found])
  for (const { call, status } of refused.slice(0, 10)) console.log(`${call.who} got ${status} from ${call.what}`)
  console.log(`\nThe mix: ${mix.state} after ${mix.seconds.toFixed(1)} s. Answers that were not 2xx or 3xx: ${refused.length}.`)
  const isMet = waitsOf(during).p95 <= limit && hasRun(mix) && refused.length === 0
  console.log(isMet ? 'It kept answering.' : 'A goal is missed.')
  return isMet
}

async function askWhileMixing(story: Story, calls: readonly Call[]) {
  const listen = await beginMix(story, mixSeconds)
  const latest = 1_000 * (mixSeconds + mostOver)
  let mix: EndedMix = { state: 'unfinished', seconds: latest / 1_000 }
  let isOver = false
  void listen().then((ended) => {
    mix = ended
    isOver = true
  })
  const during = await askSteadily(calls, (ms) => isOver || ms > latest)
  return { during, mix }
}

/** Worked out, and searched for as long as it was given: beside a mix that ended sooner nobody was asked. */
function hasRun({ state, seconds }: EndedMix) {
  return state === 'done' && seconds >= mixSeconds
}

function printWaits(name: string, answers: readonly Answered[], limit: string, busy: number) {
  const { asked, p50, p95, max } = waitsOf(answers)
  print([name, String(asked), p50.toFixed(0), p95.toFixed(0), limit, max.toFixed(0), busy.toFixed(1)])
}

function print([name = '', ...cells]: readonly string[]) {
  console.log(`${name.padEnd(6)}${cells.map((cell) => cell.padStart(8)).join('')}`)
}

/** Rejects where somebody ends the bench, so that its server ends with it. */
function interrupted() {
  return new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`The bench was ended by ${signal}`)))
  })
}
