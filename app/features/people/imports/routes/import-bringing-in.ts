import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { beginImport } from '../commands/begin-import.server.ts'
import { requireImport } from '../guards.server.ts'

/** There is nothing to see here: it is done from the page of the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch } = await requireImport(request, params)
  return redirect(`/imports/${batch.id}`)
}

/** Begins to bring in what was looked at. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch } = await requireImport(request, params)
  await beginImport(act, batch.id)
  return redirect(`/imports/${batch.id}`)
}
