import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { closeDoor } from '../commands/close-door.server.ts'
import { requireGathering } from '../guards.server.ts'

/** Closes the door now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'door.write')
  await closeDoor(act, gathering.id)
  return redirect(`/gatherings/${gathering.id}/door`, 303)
}
