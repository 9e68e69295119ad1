import { beforeEach, expect, test } from 'vitest'
import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { growIdea } from '#app/features/ideas/commands/grow-idea.server.ts'
import { writeIdeasAsked } from '#app/features/ideas/ideas-asked.ts'
import { loader } from '#app/features/ideas/routes/ideas.tsx'
import { addMinutes } from '#app/shared/dates.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeLocality, makePerson, makePlace } from '#tests/support/make.ts'
import { makeTie } from '#tests/support/make-people.ts'

const noon = new Date('2027-01-05T12:00:00Z')

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  await freshDb()
  world = await makeWorld()
})

/** Eilidh lives in one locality and has a place in another one of the same programme. */
async function makeWorld() {
  const experience = await makeExperience()
  const programmeId = experience.programme_id
  const home = (await makeLocality({ programme_id: programmeId })).id
  const eilidh = await makePerson({ community_id: (await makeCommunity(home)).id })
  await makePlace(experience.id, eilidh.id)
  return { eilidh, morven: await makePerson(), programmeId, home, away: experience.locality_id ?? '' }
}

/** Plants so many, three to each minute from `at` on; gives their ids, the newest first. */
async function plant(count: number, localityId: string | null, { at = noon, authorId = world.morven.id } = {}) {
  const planted: { id: string; at: Date }[] = []
  for (let no = 0; no < count; no += 1) {
    const idea = { id: crypto.randomUUID(), at: addMinutes(at, Math.floor(no / 3)) }
    const where = { programmeId: world.programmeId, localityId, experienceId: null, communityId: null, fromId: null, voice: null }
    await growIdea(act(authorId, { at: idea.at }), { id: idea.id, title: `Idea ${no}`, words: 'A bus from the hall', authorId, ...where })
    planted.push(idea)
  }
  return planted.sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1)).map(({ id }) => id)
}

async function end(ids: readonly string[]) {
  for (const contributionId of ids) {
    await endContribution(act(world.morven.id), { contributionId, outcome: 'done', words: 'It is how the nursery begins now.' })
  }
}

const see = async (query = '') => loader(await visit({ url: `/ideas${query}`, as: world.eilidh.id }))
type Page = Awaited<ReturnType<typeof see>>

async function followPages(query = '') {
  const pages = [await see(query)]
  for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(await see(writeIdeasAsked(last.asked, last.next)))
  return pages.map((page) => idsOf(page))
}

const idsOf = ({ groups }: Page) => groups.flatMap(({ ideas }) => ideas.map(({ id }) => id))

test('a page holds thirty, the newest first, and the next begins after its last: none is lost, none comes twice', async () => {
  const planted = await plant(63, world.home)
  expect(await followPages()).toEqual([planted.slice(0, 30), planted.slice(30, 60), planted.slice(60)])
})

test('those of each place stand in one order, and a locality that is chosen stays chosen from page to page', async () => {
  const { home, away } = world
  const [here, there, everywhere] = [await plant(40, home), await plant(40, away), await plant(4, null)]
  expect((await followPages()).map(({ length }) => length)).toEqual([30, 30, 24])
  expect(new Set((await followPages()).flat())).toEqual(new Set([...here, ...there, ...everywhere]))
  expect(await followPages(`?locality=${home}`)).toEqual([here.slice(0, 30), here.slice(30)])
  expect(await followPages(`?locality=${away}`)).toEqual([there.slice(0, 30), there.slice(30)])
})

test('those that have ended come after all that go on, on whichever page; none is lost when one ends meanwhile', async () => {
  const planted = await plant(70, world.home)
  const [ended, going] = [planted.slice(0, 35), planted.slice(35)]
  await end(ended)
  const first = await see()
  expect(idsOf(first)).toEqual(going.slice(0, 30))
  await end(going.slice(29, 30))
  const second = await see(writeIdeasAsked(first.asked, first.next))
  expect(second.groups.map(({ stage, ideas }) => [stage, ideas.length])).toEqual([
    ['Green shoot', 5],
    ['With an ending', 25],
  ])
  expect(idsOf(second)).toEqual([...going.slice(30), ...ended.slice(0, 25)])
  expect(idsOf(await see(writeIdeasAsked(second.asked, second.next)))).toEqual([...ended.slice(25), ...going.slice(29, 30)])
})

test('what is not theirs to read takes no room on a page, and leads to no page that is empty', async () => {
  const colleague = await makePerson()
  const [older, between] = [await plant(31, world.home), await plant(50, world.home, { at: addMinutes(noon, 60), authorId: colleague.id })]
  await makeTie(world.eilidh.id, colleague.id)
  expect(await followPages()).toEqual([older.slice(0, 30), older.slice(30)])
  expect(between).toHaveLength(50)
  expect(await see(`?after=${crypto.randomUUID()}`)).toMatchObject({ groups: [], next: null })
})

test('thirty are one page, with no way on', async () => {
  await plant(30, world.home)
  expect(await see()).toMatchObject({ next: null, localities: [{}, {}] })
  expect((await followPages()).map(({ length }) => length)).toEqual([30])
})
