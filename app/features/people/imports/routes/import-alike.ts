import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { chooseForAll } from '../commands/mend-row.server.ts'
import { forAllForm } from '../forms.ts'
import { requireImport } from '../guards.server.ts'

/** There is nothing to see here: it is done from the page of the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch } = await requireImport(request, params)
  return redirect(`/imports/${batch.id}`)
}

/** The same answer for every row that is like somebody here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch } = await requireImport(request, params)
  const form = readForm(await request.formData(), forAllForm)
  if (form.ok) await chooseForAll(act, { batchId: batch.id, choice: form.value.choice })
  return redirect(`/imports/${batch.id}?show=alike`)
}
