import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { noteRunIns } from '../commands/note-run-ins.server.ts'
import { requireKeepAparts } from '../guards.server.ts'

/** There is nothing to see here: who ran into a hidden rule stands on the page of pairs. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireKeepAparts(request)
  return redirect('/keep-aparts#run-ins')
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeepAparts(request)
  await noteRunIns(act, { personId: viewer.personId })
  return redirect('/keep-aparts#run-ins')
}
