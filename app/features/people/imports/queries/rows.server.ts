import { unsealForServer } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'
import type { ListRow } from '../list-limits.ts'
import type { Verdict } from '../row-verdict.ts'
import { cellsAt, firstRowsAt, noRows, verdictAt } from '../sealed-row.ts'
import type { RowState } from './batches.server.ts'

export type OpenRow = Awaited<ReturnType<typeof listRows>>[number]

interface Asked {
  states?: readonly RowState[]
  /** After the row with this number. */
  after?: number
  /** Up to the row with this number. */
  upTo?: number
  numbers?: readonly number[]
  limit: number
}

/** Rows of a list by number, opened. */
export async function listRows(batchId: string, { states, after = 0, upTo, numbers, limit }: Asked) {
  const rows = await db()
    .selectFrom('import_row')
    .select(['number', 'cells', 'state', 'choice', 'verdict', 'new_key as newKey', 'made_json as madeJson', 'why'])
    .where('batch_id', '=', batchId)
    .where('number', '>', after)
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .$if(upTo !== undefined, (query) => query.where('number', '<=', upTo ?? 0))
    .$if(numbers !== undefined, (query) => query.where('number', 'in', [0, ...(numbers ?? [])]))
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ cells, verdict, ...row }) => ({
    ...row,
    sealed: cells,
    cells: JSON.parse(unsealForServer(cellsAt(batchId, row.number), cells)) as string[], // as keepRows writes it
    verdict: verdict === null ? noVerdict : (JSON.parse(unsealForServer(verdictAt(batchId, row.number), verdict)) as Verdict), // as keepJudged does
  }))
}

const noVerdict: Verdict = { mistakes: [], warnings: [], alike: [] }

/** The first rows of a list, for finding out what its columns are. None once the rows have gone. */
export async function listFirstRows(batchId: string): Promise<ListRow[]> {
  const batch = await db().selectFrom('import_batch').select('rows_json').where('id', '=', batchId).executeTakeFirst()
  if (!batch || batch.rows_json === noRows) return []
  return JSON.parse(unsealForServer(firstRowsAt(batchId), batch.rows_json)) as ListRow[] // as receiveList writes it
}
