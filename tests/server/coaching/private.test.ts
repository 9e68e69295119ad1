import { beforeEach, expect, test } from 'vitest'
import { globSync } from 'node:fs'
import { holdCheckIn } from '#app/features/coaching/commands/hold-check-in.server.ts'
import { listWaitingFor } from '#app/features/coaching/queries/waiting.server.ts'
import { listSteps, openSharedWords, openWhy } from '#app/features/coaching/queries/words.server.ts'
import { shownOfRecord } from '#app/features/coaching/shown-check-in.ts'
import { relations as allRelations } from '#app/shared/permissions/notation.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { inDays, makeCheckIn, makeCoaching, makePair, writeShared, type Pair } from '#tests/support/make-coaching.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makePerson, makePlace, makeRole } from '#tests/support/make.ts'

interface RouteModule {
  loader?: (args: Awaited<ReturnType<typeof visit>>) => Promise<unknown>
  action?: (args: Awaited<ReturnType<typeof visit>>) => Promise<unknown>
}

let pair: Pair
let checkInIds: string[]
const marker = 'MARKER'

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
  const { coaching, person, coach } = pair
  const talked = await makeCheckIn(coaching.id, { starts_at: inDays(-20) })
  const step = { id: crypto.randomUUID(), words: `${marker} step`, dueOn: null, agreed: true }
  const seen = fingerprint(shownOfRecord({ state: 'agreed', note: null, lastStepId: null, nextStep: null }))
  const held = await holdCheckIn(act(coach.id, { as: 'coach' }), {
    checkInId: talked.id,
    last: null,
    note: `${marker} note`,
    next: step,
    seen,
  })
  expect(held).toEqual({ ok: true })
  const why = await transaction(() => sealFor(person.id, { table: 'coaching', column: 'why_words', id: coaching.id }, `${marker} why`))
  await db().updateTable('coaching').set({ why_words: why }).where('id', '=', coaching.id).execute()
  const others = [
    await makeCheckIn(coaching.id, { starts_at: inDays(-6), state: 'missed' }),
    await makeCheckIn(coaching.id, { starts_at: inDays(-3), state: 'cancelled' }),
    await makeCheckIn(coaching.id, { starts_at: inDays(2), state: 'offered', other_at: inDays(3) }),
  ]
  for (const { id } of others) await writeShared(id, person.id, `${marker} words`)
  checkInIds = [talked.id, ...others.map(({ id }) => id)]
})

const modules = globSync('app/features/coaching/routes/*.tsx').sort()

/** Everything that every loader of the feature gives this person, on every check-in and the coaching, as text. */
async function readEverything(as: string) {
  const found: string[] = []
  for (const path of modules) {
    const { loader } = (await import(/* @vite-ignore */ `../../../${path}`)) as RouteModule // a route module
    for (const checkInId of checkInIds) {
      const args = await visit({ url: '/x', params: { coachingId: pair.coaching.id, checkInId }, as })
      const given = await loader?.(args).catch((thrown: unknown) =>
        thrown instanceof Response ? { status: thrown.status } : { thrown: String(thrown) },
      )
      found.push(`${path} ${JSON.stringify(given)}`)
    }
  }
  const viewer = await requireViewer((await visit({ url: '/today', as })).request)
  found.push(JSON.stringify(await listWaitingFor(viewer)))
  return found
}

test('the two read their words', async () => {
  for (const { id } of [pair.person, pair.coach]) {
    const all = (await readEverything(id)).join()
    for (const word of ['note', 'step', 'why', 'words']) expect(all).toContain(`${marker} ${word}`)
  }
})

test.each([
  'organiser of the locality',
  'organiser of the programme',
  'organiser named as contact',
  'helper',
  'facilitator',
  'steward',
  'safeguarding lead',
  'one of the cohort',
  'another coach of the same person',
  'coach who works with them',
  'coach long after the end',
])('no loader gives a word to: %s', async (who) => {
  const { locality, experience, person, coach, coaching } = pair
  let reader = (await makePerson()).id
  if (who === 'organiser of the locality') reader = pair.organiser.id
  if (who === 'organiser of the programme') await makeRole(reader, 'organiser', { programme_id: locality.programme_id })
  if (who === 'organiser named as contact') {
    await makeRole(reader, 'organiser', { locality_id: locality.id })
    await db().updateTable('person').set({ named_contact_id: reader }).where('id', '=', person.id).execute()
  }
  if (who === 'helper') reader = pair.helper.id
  if (who === 'facilitator') await makeRole(reader, 'facilitator', { experience_id: experience.id })
  if (who === 'steward') await makeRole(reader, 'steward')
  if (who === 'safeguarding lead') await makeRole(reader, 'safeguarding_lead', { programme_id: locality.programme_id })
  if (who === 'one of the cohort') await makePlace(experience.id, reader)
  if (who === 'another coach of the same person') await makeCoaching(person.id, reader)
  if (who.startsWith('coach')) reader = coach.id
  if (who === 'coach who works with them') await makeTie(coach.id, person.id, 'works_with')
  if (who === 'coach long after the end')
    await db()
      .updateTable('coaching')
      .set({ ends_on: addDays(dayOf(new Date()), -31) })
      .where('id', '=', coaching.id)
      .execute()
  const all = await readEverything(reader)
  expect(all.filter((one) => one.includes(marker))).toEqual([])
  expect(all.filter((one) => one.includes('thrown'))).toEqual([])
})

test('nobody else changes anything, whatever they post', async () => {
  const before = await db().selectFrom('check_in').selectAll().orderBy('id').execute()
  const stranger = await makePerson()
  for (const path of modules) {
    const { action } = (await import(/* @vite-ignore */ `../../../${path}`)) as RouteModule // a route module
    if (!action || path.endsWith('coaching-new.tsx') || path.endsWith('coaching-ending.tsx')) continue
    for (const as of [pair.organiser.id, stranger.id])
      for (const checkInId of checkInIds) {
        const args = await visit({
          url: '/x',
          params: { coachingId: pair.coaching.id, checkInId },
          as,
          form: { words: 'x', seen: '', answer: 'none' },
        })
        const refused = await action(args).catch((thrown: unknown) => thrown)
        expect(refused, path).toBeInstanceOf(Response)
        expect((refused as Response).status, path).toBe(404)
      }
  }
  expect(await db().selectFrom('check_in').selectAll().orderBy('id').execute()).toEqual(before)
})

test('the helper sees times and where it stands, and is refused what wants words', async () => {
  const { loader } = await import('#app/features/coaching/routes/check-in.tsx')
  const [talked = ''] = checkInIds
  const page = await loader(await visit({ url: '/x', params: { checkInId: talked }, as: pair.helper.id }))
  expect(page).toMatchObject({ pair: null, names: { person: 'Morven', coach: 'Ceit' } })
  expect(Object.keys(page.checkIn).sort()).toEqual(['asksAgain', 'channel', 'coaching_id', 'id', 'other_at', 'starts_at', 'state'])
  for (const path of ['record', 'cancellation', 'reflection', 'miss', 'time']) {
    const route = (await import(/* @vite-ignore */ `../../../app/features/coaching/routes/${path}.tsx`)) as RouteModule // a route module
    const refused = await route
      .loader?.(await visit({ url: '/x', params: { checkInId: talked }, as: pair.helper.id }))
      .catch((thrown: unknown) => thrown)
    expect((refused as Response).status, path).toBe(403)
  }
})

test('an organiser’s page has names, dates and a count', async () => {
  const { loader } = await import('#app/features/coaching/routes/coaching.tsx')
  const page = await loader(await visit({ url: '/x', params: { coachingId: pair.coaching.id }, as: pair.organiser.id }))
  expect(page).toMatchObject({ heldCount: 1, pair: null, numbers: null, reachWords: null, coachNumber: null })
  const list = await import('#app/features/coaching/routes/coachings.tsx')
  const { care } = await list.loader(await visit({ url: '/coachings', as: pair.organiser.id }))
  expect(Object.keys(care?.coachings[0] ?? {}).sort()).toEqual([
    'coach_family_name',
    'coach_id',
    'coach_known_as',
    'ends_on',
    'family_name',
    'heldCount',
    'id',
    'known_as',
    'person_id',
    'starts_on',
  ])
})

test('the queries that open words ask for themselves: every other relation there is opens nothing', async () => {
  const { coaching, person } = pair
  const [id = ''] = checkInIds
  for (const relation of allRelations.filter((word) => word !== 'coach' && word !== 'coachee')) {
    const reader = new Set([relation])
    await expect(openSharedWords(reader, { id, personId: person.id })).rejects.toThrow('by nobody else')
    await expect(openWhy(reader, { id: coaching.id, personId: person.id })).rejects.toThrow('by nobody else')
    await expect(listSteps(reader, coaching.id)).rejects.toThrow('by nobody else')
  }
})
