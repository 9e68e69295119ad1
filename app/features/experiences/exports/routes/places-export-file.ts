import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFormat, sendList } from '#app/server/list-file.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pipelineQuery } from '../../places/forms.ts'
import { requirePlacesExport } from '../guards.server.ts'
import { listPlacesForFile } from '../queries/places-file.server.ts'

/** The people of an experience as a file, with the filters of its address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, experience, viewer } = await requirePlacesExport(request, params)
  const query = new URL(request.url).searchParams
  const asked = pipelineQuery.parse(Object.fromEntries(query))
  const list = await listPlacesForFile(experience, { act, viewer, asked })
  return sendList({ name: `list-${dayOf(act.at)}`, ...list }, readFormat(query))
}
