import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOutElsewhere } from '../commands/sign-out.server.ts'
import { requireAccount } from '../guards.server.ts'

/** Signs out everywhere but here. */
export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  await signOutElsewhere(act, viewer)
  return redirect('/me/devices', 303)
}
