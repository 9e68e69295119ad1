import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFormat, sendList } from '#app/server/list-file.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { readPeopleAsked } from '../../people-filters.ts'
import { requirePeopleExport } from '../guards.server.ts'
import { listPeopleForFile } from '../queries/people-file.server.ts'

/** The list of people as a file, with the filters of its address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { act, viewer } = await requirePeopleExport(request)
  const query = new URL(request.url).searchParams
  const list = await listPeopleForFile(act, viewer, readPeopleAsked(query))
  return sendList({ name: `list-${dayOf(act.at)}`, ...list }, readFormat(query))
}
