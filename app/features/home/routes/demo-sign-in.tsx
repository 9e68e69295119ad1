import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { stepInAs } from '#app/features/people/accounts/commands/sign-in.server.ts'
import { requireDemo } from '#app/features/people/accounts/guards.server.ts'
import { findPersonOfStory } from '#app/features/people/accounts/queries/demo.server.ts'
import { notFound } from '#app/server/allow.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { demoPeople } from '../demo-people.ts'

/** There is nothing to look at here; outside the demo not even that. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemo(request)
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

/** Steps in as somebody of the example story, without any code. Outside the demo nobody answers here. */
export async function action({ request }: ActionFunctionArgs) {
  const { act } = await requireDemo(request)
  const key = (await request.formData()).get('person')
  const chosen = demoPeople.find((person) => person.key === key)
  const person = chosen && (await findPersonOfStory(chosen))
  if (!person) throw notFound()
  const browser = { userAgent: request.headers.get('User-Agent') ?? '', sharedPhone: false, instead: await sessionHashOf(request) }
  const cookie = await stepInAs(act, { personId: person.id, ...browser })
  return redirect('/today', { status: 303, headers: { 'Set-Cookie': cookie } })
}
