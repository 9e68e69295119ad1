import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { clearedSessionCookie } from '#app/server/session.server.ts'
import { signOut } from '../commands/sign-out.server.ts'

/** Signs out here. Who was out already, because time had run out, is let go without a word. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, act } = await allowAnyone(request)
  if (viewer) await signOut(act, viewer)
  return redirect('/', { status: 303, headers: { 'Set-Cookie': await clearedSessionCookie() } })
}
