import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { sayList, startWithCount } from '#app/shared/words.ts'
import { kindOf } from '../message-kinds.ts'
import { listNotArrived, type NotArrived } from './not-arrived.server.ts'

const NAMED = 6

/**
 * Whom to ring today because a message did not reach them: one line for one person, and one for all of several, for a session
 * that moves may leave many to ring. Invitations and times that go by voice have lines of their own.
 */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const rows = (await listNotArrived(viewer)).filter((row) => !isSaidElsewhere(row))
  const [first] = rows
  if (!first) return []
  const people = new Map(rows.map((row) => [row.person_id, row.known_as]))
  return [people.size === 1 ? itemForOne(first) : itemForAll(first.due_at, [...people.values()])]
}

function itemForOne({ person_id, known_as: name, channel, template, due_at }: NotArrived): WaitingItem {
  return {
    id: `ring-instead:${person_id}`,
    since: due_at,
    who: { name, voice: null },
    title: channel === 'email' ? `A message did not reach ${name}` : `${name} is to be told by voice or by letter`,
    quiet: `${kindOf(template).about}.`,
    to: `/delivery#person-${person_id}`,
    action: `Ring ${name}`,
  }
}

function itemForAll(since: string, names: readonly string[]): WaitingItem {
  const others = names.length - NAMED
  return {
    id: 'ring-instead',
    since,
    who: null,
    title: startWithCount(names.length, { one: '# person is to be rung', other: '# people are to be rung' }),
    quiet: `${others > 0 ? `${names.slice(0, NAMED).join(', ')} and ${others} more` : sayList(names)}. A message did not reach them.`,
    to: '/delivery',
    action: 'See the numbers',
  }
}

function isSaidElsewhere({ channel, template }: NotArrived) {
  return channel === 'phone' && (template === 'place-invitation' || template === 'check-in-times')
}
