import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { askingCookie } from '#app/server/asking.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { deliverSoon } from '#app/server/nudge.server.ts'
import { readForm } from '#app/shared/read-form.ts'
import { tooManyCodes } from '../code-words.ts'
import { stepUpPathForm } from '../../keys/forms.ts'
import { askForCode } from '../commands/ask-for-code.server.ts'
import { requireAccount } from '../guards.server.ts'
import { findSignInWayOf } from '../queries/sign-in.server.ts'
import { codeMs } from '../sign-in-code.ts'

/** Sends a fresh code to whoever is signed in, at their own address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, act } = await requireAccount(request)
  const form = readForm(await request.formData(), stepUpPathForm)
  const path = form.ok ? form.value : { to: '/today', sent: '', needs: '' }
  const { to } = path
  const back = `/step-up?${new URLSearchParams(Object.entries(path).filter(([, word]) => word !== ''))}`
  const way = await findSignInWayOf(viewer.personId)
  if (!way) return redirect(back, 303)

  const asked = await askForCode(act, { lookup: way.lookup, ip: context.ip })
  if (!asked.ok) throw tooMany(tooManyCodes)
  deliverSoon()
  const { codeId, browserToken } = asked
  const cookie = await askingCookie({ codeId, browserToken, sharedPhone: viewer.isSharedPhone, to }, codeMs)
  return redirect(back, { status: 303, headers: { 'Set-Cookie': cookie } })
}
