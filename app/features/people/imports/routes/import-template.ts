import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFormat, sendList } from '#app/server/list-file.server.ts'
import { templateOf } from '../example-row.ts'
import { requireImports } from '../guards.server.ts'
import { importKinds } from '../import-fields.ts'

/** A list to fill in, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireImports(request)
  const query = new URL(request.url).searchParams
  const kind = importKinds.find((known) => known === query.get('kind')) ?? 'people'
  return sendList({ name: `list-of-${kind}`, ...templateOf(kind) }, readFormat(query))
}
