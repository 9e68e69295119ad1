import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { nobodyHeld, type MixHeld, type MixSettings } from '../mix-notes.ts'
import type { MixProposalLetter } from '../proposal-letters.ts'
import type { MixRow } from '../queries/mix.server.ts'
import { beginMix, notBegunWords, type Begun } from './begin-mix.server.ts'
import { matchCoaches } from './match-coaches.server.ts'

export type Renewed = { ok: true } | { ok: false; words: string }

const over = 'What this mix was for is over or called off.'

/** Begins a new mix around the settings of another, with who was held by hand in one of its proposals held, where they still can be. */
export async function renewMix(act: Act, { mix, id, letter }: { mix: MixRow; id: string; letter: MixProposalLetter }): Promise<Renewed> {
  const { known: _, ...settings } = mix.settings
  const held = mix.proposals.find((one) => one.letter === letter)?.held ?? settings.held
  if (settings.part === 'coaches') {
    const { experienceId, capacities } = settings
    const matched = await matchCoaches(act, { id, experienceId, capacities, held })
    return matched.ok ? matched : { ok: false, words: matched.reason === 'impossible' ? matched.words : over }
  }
  if (settings.part === 'cohorts') return said(await beginMix(act, { id, asked: { ...settings, held: await keepThere(held, settings) } }))
  const sessionIds = await listToCome(settings.sessionIds, act.at)
  if (sessionIds.length === 0) return { ok: false, words: over }
  const asked = { ...settings, sessionIds, held: await keepThere(held, { ...settings, sessionIds }) }
  return said(await beginMix(act, { id, asked }))
}

const said = (begun: Begun): Renewed => (begun.ok ? begun : { ok: false, words: begun.reason === 'busy' ? notBegunWords.busy : over })

async function listToCome(sessionIds: readonly string[], at: Date) {
  const rows = await db()
    .selectFrom('gathering')
    .select('id')
    .where('id', 'in', sessionIds)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>=', at.toISOString())
    .execute()
  const toCome = new Set(rows.map((row) => row.id))
  return sessionIds.filter((one) => toCome.has(one))
}

/** Those held who still have a place that can be held, in sessions that are still to come. */
async function keepThere(held: MixHeld, settings: Pick<MixSettings, 'part'> & { sessionIds?: readonly string[] }): Promise<MixHeld> {
  const ids = [...held.seats, ...held.places].map(({ placeId }) => placeId)
  if (ids.length === 0) return nobodyHeld
  const rows = await db()
    .selectFrom('place')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'in', settings.part === 'circles' ? ['accepted'] : ['considered', 'waiting', 'invited', 'accepted'])
    .execute()
  const there = new Set(rows.map((row) => row.id))
  return {
    seats: held.seats.filter(({ placeId, sessionId }) => there.has(placeId) && settings.sessionIds?.includes(sessionId)),
    places: held.places.filter(({ placeId }) => there.has(placeId)),
    pairs: [],
  }
}
