import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { clearedSessionCookie } from '#app/server/session.server.ts'
import { signOut } from '../commands/sign-out.server.ts'

/** Signs out here, and has the browser forget what our pages kept on this phone. Who was out already, because time had run out, is let go without a word. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, act } = await allowAnyone(request)
  if (viewer) await signOut(act, viewer)
  const headers = { 'Set-Cookie': await clearedSessionCookie(), 'Clear-Site-Data': '"storage"' }
  return redirect('/', { status: 303, headers })
}
