import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { action as mark, loader as rollCall } from '#app/features/experiences/gatherings/routes/roll-call.tsx'
import { loader as targets } from '#app/features/experiences/targets/routes/targets.tsx'
import { loader as recordFile } from '#app/features/home/routes/my-record-file.tsx'
import { loader as record } from '#app/features/home/routes/my-record.tsx'
import { loader as today } from '#app/features/home/routes/today.tsx'
import { readCircleFacts } from '#app/features/mixing/queries/circle-facts.server.ts'
import { listNotHere } from '#app/features/mixing/queries/not-here.server.ts'
import { addMinutes } from '#app/shared/dates.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeTarget } from '#tests/support/make-experiences.ts'
import { makeExperience, makeGathering, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { listSources } from '#tests/support/sources.ts'
import { tableLinesOf } from '#tests/support/table-lines.ts'

let world: { organiser: string; morven: string; experience: string; session: string }

beforeEach(async () => {
  await freshDb()
  const experience = await makeExperience()
  const now = new Date()
  const times = { starts_at: addMinutes(now, -180).toISOString(), ends_at: addMinutes(now, -10).toISOString() }
  const session = await makeGathering(experience.id, times)
  const organiser = await makeOrganiser(experience.locality_id ?? '')
  const [morven, callum] = [await makePerson({ known_as: 'Morven' }), await makePerson({ known_as: 'Callum' })]
  for (const { id } of [morven, callum]) await makePlace(experience.id, id)
  await makeTarget(experience.id, 'parent', 1, 3)
  world = { organiser: organiser.id, morven: morven.id, experience: experience.id, session: session.id }
  await note(callum.id, 'here')
})

const at = (as: string, form?: Record<string, string>) =>
  visit({ url: '/x', params: { experienceId: world.experience, gatheringId: world.session }, as, ...(form && { form }) })

async function note(personId: string, as: 'here' | 'left_early' | 'away' | 'not_yet') {
  expect((await responseOf(mark(await at(world.organiser, { mark: `${personId}.${as}` })))).status).toBe(303)
}

/** What every screen says that tells of who was there, by the name it goes by. */
async function lookAround() {
  const { organiser, morven, session, experience } = world
  const facts = await readCircleFacts({ experienceId: experience, sessionIds: [session], awayIds: [] }, new Date())
  const said = {
    'roll-call': (await rollCall(await at(organiser))).counts,
    'people hoped for': (await targets(await at(organiser))).lines.map(({ came, stayed }) => ({ came, stayed })),
    'circles to be made': facts.sessions,
    'circles made again around who is here': await listNotHere({ id: session, experience_id: experience }, new Date()),
    'my record': (await record(await at(morven))).sections.filter(({ title }) => title === 'Where you were'),
    'my record to keep': JSON.stringify(
      (JSON.parse(await (await recordFile(await at(morven))).text()) as { sections: { title: string }[] }).sections.find(
        ({ title }) => title === 'Where you were',
      ),
    ),
    today: (await today(await at(organiser))).items.filter(({ id }) => id.startsWith('roll-call:')),
  }
  return Object.entries(said).map(([screen, shown]) => [screen, JSON.stringify(shown)] as const)
}

type Screens = Awaited<ReturnType<typeof lookAround>>
const differing = (one: Screens, other: Screens) => one.flatMap(([screen, shown], line) => (other[line]?.[1] === shown ? [] : [screen]))

test('one mark corrected, and every screen that tells of it says so; nothing is typed twice', async () => {
  await note(world.morven, 'here')
  const before = await lookAround()
  await note(world.morven, 'away')
  const after = await lookAround()
  expect(differing(before, after)).toEqual([
    'roll-call',
    'people hoped for',
    'circles to be made',
    'circles made again around who is here',
    'my record',
    'my record to keep',
  ])
  const hopedFor = (screens: Screens) => screens.find(([screen]) => screen === 'people hoped for')?.[1]
  expect([hopedFor(before), hopedFor(after)]).toEqual(['[{"came":2,"stayed":2}]', '[{"came":1,"stayed":1}]'])
  await note(world.morven, 'not_yet')
  expect(differing(after, await lookAround())).toContain('today')
  await note(world.morven, 'here')
  const bare = (screens: Screens) => screens.map(([screen, shown]) => [screen, shown.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')])
  expect(bare(await lookAround())).toEqual(bare(before))
})

/** Each file that reads attendance, and on which of the screens above it comes out. A new reader belongs into the test above. */
const readers: Record<string, string> = {
  'app/features/experiences/gatherings/queries/roll-call.server.ts': 'roll-call',
  'app/features/experiences/gatherings/queries/record.server.ts': 'my record',
  'app/features/experiences/gatherings/queries/waiting.server.ts': 'today',
  'app/features/experiences/targets/queries/counted.server.ts': 'people hoped for',
  'app/features/mixing/queries/circle-facts.server.ts': 'circles to be made',
  'app/features/mixing/queries/not-here.server.ts': 'circles made again around who is here',
}

test('all who read attendance read the one row, and no table keeps a number made from it', async () => {
  const found = listSources('app/**/*.{ts,tsx}').filter((path) => /(selectFrom|[jJ]oin)\('attendance'/.test(readFileSync(path, 'utf8')))
  expect(found.sort()).toEqual(Object.keys(readers).sort())
  const lines = await tableLinesOf(await freshDb())
  const counts = lines.flatMap(
    (line) => /^(\w+): (\w*(?:count|total|attended|came|stayed|present|held_n)\w*) /.exec(line)?.slice(1, 3).join('.') ?? [],
  )
  expect([...new Set(counts)].sort()).toEqual(['import_run.row_count', 'passkey.counter', 'rate_limit.count'])
})
