import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { sayCount } from '#app/shared/words.ts'
import { kindOf } from '../message-kinds.ts'
import { listNotArrived, type NotArrived } from './not-arrived.server.ts'

const MOST = 10

/** Whom to ring today because a message did not reach them, one line for each person. Invitations and times that go by voice have lines of their own. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const rows = (await listNotArrived(viewer)).filter((row) => !isSaidElsewhere(row))
  return [...Map.groupBy(rows, ({ person_id }) => person_id)].slice(0, MOST).flatMap(([personId, messages]) => {
    const [first] = messages
    if (!first) return []
    const name = first.known_as
    return {
      id: `ring-instead:${personId}`,
      since: first.due_at,
      who: { name, voice: null },
      title: messages.some(({ channel }) => channel === 'email')
        ? `A message did not reach ${name}`
        : `${name} is to be told by voice or by letter`,
      quiet: sayCount(messages.length, { one: `${kindOf(first.template).about}.`, other: '# messages wait.' }),
      to: `/delivery#person-${personId}`,
      action: `Ring ${name}`,
    }
  })
}

function isSaidElsewhere({ channel, template }: NotArrived) {
  return channel === 'phone' && (template === 'place-invitation' || template === 'check-in-times')
}
