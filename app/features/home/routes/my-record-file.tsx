import type { LoaderFunctionArgs } from '@remix-run/node'
import { allow } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { notHere } from '../record/not-here.ts'
import { listWholeRecord } from '../record/queries.server.ts'

/** The same record as one JSON file, for keeping or for another program. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireViewer(request)
  const { act } = await allow(request, 'record.export', { personId })
  const record = { madeAt: act.at.toISOString(), notHere, sections: await listWholeRecord(personId) }
  return new Response(JSON.stringify(record, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="my-record-${dayOf(act.at)}.json"`,
    },
  })
}
