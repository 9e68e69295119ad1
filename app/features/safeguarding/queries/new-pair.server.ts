import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { programmesLedBy } from '../permissions.ts'
import { listPeopleOfProgramme } from './people-of-programme.server.ts'

interface Asked {
  one?: string | undefined
  other?: string | undefined
  find: string
}

/** How far the choosing of two people has come: who was chosen, who goes by the name that was typed, and in which programmes. */
export async function findNewPair(viewer: Viewer, { one, other, find }: Asked) {
  const led = programmesLedBy(viewer)
  const chosen = await listPeopleOfProgramme(led, {
    ids: [one, other].filter((id) => id !== undefined && id !== viewer.personId) as string[],
  })
  const found = find.trim() === '' ? [] : await listPeopleOfProgramme(led, { find })
  return {
    one: chosen.find(({ id }) => id === one),
    other: chosen.find(({ id }) => id === other && id !== one),
    people: found.filter(({ id }) => id !== one && id !== viewer.personId),
    programmes: await listProgrammes(led),
  }
}

function listProgrammes(ids: readonly string[]) {
  return db()
    .selectFrom('programme')
    .select(['id as value', 'name as label'])
    .where('id', 'in', ['', ...ids])
    .orderBy('name')
    .execute()
}
