import { noteLooks } from '#app/server/looks.server.ts'
import { unsealEach } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { FoundPlace } from '../../places/queries/place.server.ts'
import { preparationKinds, type PreparationKind } from '../preparation-kinds.ts'
import { linesOfPlace } from '../readiness-of-place.ts'
import { countReady } from '../readiness.ts'
import { findDefaultOwner } from './owners.server.ts'
import { listPreparations } from './preparations.server.ts'

/** Kinds that are not for a person to ask for on this page. */
const notToAskFor: PreparationKind[] = ['welcome', 'conversation', 'briefing', 'release', 'clearance']

/** The preparations of one place with their words, opened: only for who may read those, and noted when they are somebody else’s. */
export async function findPreparationsPage(act: Act, place: FoundPlace) {
  const { at } = act
  const rows = await listPreparations(place.id)
  const sealed = rows.flatMap(({ id, sealed }) =>
    sealed === null ? [] : [{ personId: place.person_id, place: { table: 'preparation', column: 'words', id }, sealed }],
  )
  if (sealed.length > 0) await noteLooks(act, 'preparation.read.words', [place.person_id])
  const opened = await unsealEach(sealed)
  const wordsOf = new Map(sealed.map(({ place: { id } }, line) => [id, opened[line] ?? '']))
  const lines = linesOfPlace({ voice: place.voice, preparations: rows }, place, dayOf(at))
  return {
    lines: lines.map(({ kind, standing, dueOn, row }) => ({
      kind,
      standing,
      dueOn,
      preparationId: row?.id ?? null,
      ownerName: row?.owner_name ?? null,
      words: (row && wordsOf.get(row.id)) ?? '',
    })),
    readiness: countReady(lines),
    more: preparationKinds.filter((kind) => !notToAskFor.includes(kind) && !lines.some((line) => line.kind === kind)),
    contactName: await findOwnerName(place, at),
  }
}

async function findOwnerName(place: FoundPlace, at: Date) {
  const ownerId = await findDefaultOwner(place, at)
  const owner = ownerId ? await db().selectFrom('person').select('known_as').where('id', '=', ownerId).executeTakeFirst() : undefined
  return owner?.known_as ?? null
}
