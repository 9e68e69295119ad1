import { findPlacesIn } from '#tests/support/policy/places.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import tellStory from '#tests/support/story.ts'
import { askHard, type Load, type Page } from './pages/ask-hard.ts'
import { lookCold } from './pages/cold-looks.ts'
import { cpuSecondsOf } from './pages/cpu-seconds.ts'
import { listColdPages, listHottest } from './pages/hottest.ts'
import { startNation } from './pages/nation-site.ts'
import { startBare } from './pages/start-bare.ts'
import { untilPostIsOut } from './pages/until-post-is-out.ts'

const atOnce = 8
const seconds = 2
const turns = 5
const leastShare = 0.4
const mostTimes = 2
const mostPaintMs = 4_000

/**
 * npm run bench -- pages [--nation FILE]: how fast the ten hottest pages are beside a bare one, what a cold phone gets of them, and how much
 * slower they are in a nation. The bare page and ours are asked in turn, so that whatever else the machine does slows both.
 */
export async function benchPages(given: string[]) {
  const forgetStory = tellStory()
  try {
    const story = await startSite('story')
    await untilPostIsOut(story)
    const places = findPlacesIn(`${story.folder}/site.sqlite`)
    const pages = await listHottest(story, places)
    const isQuick = await besideBare(story, pages)
    const isLight = await onColdPhones(await listColdPages(story, places))
    const isSteady = await inANation(given[given.indexOf('--nation') + 1 || given.length], pages)
    await story.stop()
    return isQuick && isLight && isSteady
  } finally {
    forgetStory()
  }
}

async function besideBare(site: Site, pages: readonly Page[]) {
  console.log(
    '\nThe ten hottest pages beside a bare Remix page: answers a second, share of the bare page, and milliseconds of a core for each\n',
  )
  const bare = await startBare()
  const bareOnes: Load[] = []
  const loads: Load[] = []
  await warmUp([bare, ...pages])
  const bareCpu = cpuSecondsOf(bare.pid)
  for (const page of pages) {
    bareOnes.push(await askHard(bare, { seconds: seconds / 2, atOnce }))
    const cpu = cpuSecondsOf(site.pid)
    const load = await askHard(page, { seconds, atOnce })
    const share = load.perSecond / (bareOnes.at(-1)?.perSecond ?? 1)
    print(page.name, load.perSecond.toFixed(0), share.toFixed(2), msEach(cpuSecondsOf(site.pid) - cpu, [load]))
    loads.push(load)
  }
  const bareMs = msEach(cpuSecondsOf(bare.pid) - bareCpu, bareOnes)
  await bare.stop()
  const share = mean(loads) / mean(bareOnes)
  print('the bare page', mean(bareOnes).toFixed(0), '1.00', bareMs)
  print(`the ten together, at least ${leastShare}`, mean(loads).toFixed(0), share.toFixed(2), '')
  return share >= leastShare
}

async function onColdPhones(pages: readonly (Page & { mostKB: number })[]) {
  console.log(
    '\nOn a phone that was never here, slow 3G, a quarter of the speed: KB in all, the most, largest paint in ms (at most 4000)\n',
  )
  const looks = await lookCold(pages)
  return pages
    .map(({ name, mostKB }, no) => {
      const { bytes = 0, largestPaintMs = Infinity } = looks[no] ?? {}
      print(name, (bytes / 1024).toFixed(1), String(mostKB), largestPaintMs.toFixed(0))
      return bytes <= mostKB * 1024 && largestPaintMs <= mostPaintMs && largestPaintMs > 0
    })
    .every(Boolean)
}

async function inANation(kept: string | undefined, storys: readonly Page[]) {
  console.log('\nWith 20,000 people and 1,000 experiences: p95 in ms with the story, in the nation, and how many times (at most 2)\n')
  const nation = await startNation(kept)
  try {
    await untilPostIsOut(nation.site)
    const nations = await listHottest(nation.site, findPlacesIn(nation.file))
    await warmUp([...storys, ...nations])
    let isSteady = true
    for (const [no, page] of nations.entries()) {
      const [was = Infinity, is = Infinity] = await timesInTurn([storys[no] ?? page, page])
      print(page.name, was.toFixed(1), is.toFixed(1), (is / was).toFixed(2))
      isSteady &&= is <= mostTimes * was
    }
    return isSteady
  } finally {
    await nation.stop()
  }
}

/** The p95 of each page, in milliseconds: one answer after the other, so that a time is the page's own and no queue's, and the pages in turn. */
async function timesInTurn(pages: readonly Page[]) {
  const times = pages.map(() => [] as number[])
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [no, page] of pages.entries()) times[no]?.push(...(await askHard(page, { seconds: seconds / turns, atOnce: 1 })).times)
  }
  return times.map((all) => all.sort((one, other) => one - other)[Math.ceil(0.95 * all.length) - 1] ?? Infinity)
}

/** Code that runs for the first time is slow. */
async function warmUp(pages: readonly Page[]) {
  for (const page of [...pages, ...pages]) await askHard(page, { seconds: 0.7, atOnce: 4 })
}

function mean(loads: readonly Load[]) {
  return loads.reduce((sum, { perSecond }) => sum + perSecond, 0) / loads.length
}

function msEach(cpuSeconds: number, loads: readonly Load[]) {
  return ((1_000 * cpuSeconds) / loads.reduce((sum, { times }) => sum + times.length, 0)).toFixed(2)
}

function print(name: string, ...cells: string[]) {
  console.log(`${name.padEnd(48)}${cells.map((cell) => cell.padStart(9)).join('')}`)
}
