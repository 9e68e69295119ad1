import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAccount } from '#app/features/people/accounts/guards.server.ts'
import { endCalendarLink } from '#app/features/people/calendar-link/commands.server.ts'

/** Ends the viewer's calendar link. */
export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  await endCalendarLink(act, { personId: viewer.personId })
  return redirect('/me/calendar', 303)
}
