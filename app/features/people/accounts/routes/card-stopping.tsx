import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { stopCard } from '../commands/give-card.server.ts'
import { requireCardMaker } from '../guards.server.ts'

/** Stops somebody’s card, for good. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requireCardMaker(request, params)
  await stopCard(act, { personId: person.id })
  return redirect(`/people/${person.id}/card`, 303)
}
