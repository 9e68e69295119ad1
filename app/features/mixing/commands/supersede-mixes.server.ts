import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'

/** Marks mixes that were adopted as superseded: another one took their place. */
export async function supersedeMixes(act: Act, mixIds: readonly string[]) {
  for (const id of new Set(mixIds)) {
    const put = await db()
      .updateTable('mix')
      .set({ state: 'superseded' })
      .where('id', '=', id)
      .where('state', '=', 'adopted')
      .executeTakeFirst()
    if (put.numUpdatedRows) await audit(act, 'mix.supersede', { kind: 'mix', id })
  }
}

/** The adopted mixes of one part for any of these experiences. */
export async function listAdopted(part: 'cohorts' | 'coaches', experienceIds: readonly string[]) {
  const rows = await db()
    .selectFrom('mix')
    .innerJoin('mix_experience', 'mix_experience.mix_id', 'mix.id')
    .select('mix.id')
    .distinct()
    .where('mix.state', '=', 'adopted')
    .where('mix.parts', '=', part)
    .where('mix_experience.experience_id', 'in', ['', ...experienceIds])
    .execute()
  return rows.map(({ id }) => id)
}
