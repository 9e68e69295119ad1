import { expect, test } from 'vitest'
import { listLineage } from '#app/features/experiences/lineage/queries/lineage.server.ts'
import { findExperience } from '#app/features/experiences/queries/experience.server.ts'
import { findTargetSummary } from '#app/features/experiences/targets/queries/summary.server.ts'
import { listKeptTogether } from '#app/features/mixing/keep-togethers/queries/keep-togethers.server.ts'
import { listKeptApart } from '#app/features/safeguarding/pairs.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { fillStory } from '#db/seed/fill.ts'
import { freshDb } from '#tests/support/app.ts'

const now = new Date('2027-02-10T11:00:00.000Z')

async function tell() {
  await freshDb()
  return transaction(() => fillStory(now))
}

async function summaryOf(id = '') {
  const experience = await findExperience(id)
  if (!experience) throw new Error('The story has no such experience')
  return findTargetSummary(experience, now)
}

test('the story is the same whenever it is told: every id of it', async () => {
  const idsOf = ({ ids, programmeId }: Awaited<ReturnType<typeof tell>>) => [
    programmeId,
    ...Object.values(ids).flatMap((named) => [...named].map(([name, id]) => `${name} ${id}`)),
  ]
  const pairs = async () => ({
    apart: await db().selectFrom('keep_apart').select(['id', 'a_id', 'b_id']).orderBy('id').execute(),
    together: await db().selectFrom('keep_together').select('id').orderBy('id').execute(),
    ties: await db().selectFrom('tie').select('id').orderBy('id').execute(),
  })
  const first = { ids: idsOf(await tell()), ...(await pairs()) }
  expect({ ids: idsOf(await tell()), ...(await pairs()) }).toEqual(first)
}, 180_000)

test('the harbour came from two single-voice cohorts, and the spring has what a mix must keep to', async () => {
  const { ids } = await tell()
  const harbour = ids.experience.get('Harbour Days') ?? ''
  expect(await summaryOf(harbour)).toMatchObject({
    isOnTarget: true,
    total: { invited: 27, saidYes: 19, coming: 18, came: 18, stayed: 17 },
  })
  const lineage = await listLineage(harbour)
  expect(lineage.get(ids.person.get('morven') ?? '')).toEqual(['Parents’ Mornings'])
  expect(lineage.get(ids.person.get('nuala') ?? '')).toEqual(['Leaders’ Two Days'])
  expect(lineage.get(ids.person.get('eilidh') ?? '')).toBeUndefined()

  const spring = ids.experience.get('Spring at Camus Beithe') ?? ''
  const places = await db().selectFrom('place').select(['person_id', 'pinned_at']).where('experience_id', '=', spring).execute()
  const people = places.map(({ person_id }) => person_id)
  expect(places.filter(({ pinned_at }) => pinned_at !== null)).toHaveLength(2)
  expect((await listKeptApart(people)).map(({ scope }) => scope).sort()).toEqual(['circle', 'circle', 'experience'])
  expect(await listKeptTogether(spring)).toHaveLength(2)
  expect((await summaryOf(spring)).lines.map(({ quality }) => quality)).toEqual(['voice', 'voice', 'voice', 'born_band', 'language'])

  const summer = await db()
    .selectFrom('place')
    .select('person_id')
    .where('experience_id', '=', ids.experience.get('Summer at Camus Beithe') ?? '')
    .where('person_id', 'in', people)
    .execute()
  expect(summer.length).toBeGreaterThan(20)
}, 180_000)
