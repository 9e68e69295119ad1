import { hashOf } from './hash.server.ts'
import type { Viewer } from './viewer.server.ts'

const WEEK_MS = 7 * 86_400_000

type Who = { viewer: Viewer; guest: undefined } | { viewer: undefined; guest: { id: string; closes_at: string } }

/**
 * Whose the things are that this phone keeps until there is signal, by a name that says nothing, and until when it may keep them:
 * a week, or until the guest’s door closes. On a phone that others use too nothing is kept: then there is no until.
 */
export function phoneOwnerOf({ viewer, guest }: Who, at: Date) {
  const owner = hashOf(`phone ${viewer ? viewer.personId : guest.id}`)
  if (viewer) return { owner, isGuest: false, keepsUntil: viewer.isSharedPhone ? null : at.getTime() + WEEK_MS }
  return { owner, isGuest: true, keepsUntil: Date.parse(guest.closes_at) }
}

/** The answer to a thing that came from a phone and was taken. */
export function taken(id: string, said: Record<string, string> = {}) {
  return Response.json({ ...said, id })
}

/** Words for the person who said it: it stays on their phone, with these beside it. */
export function notTaken(words: string) {
  return Response.json({ words }, { status: 400 })
}

/** Somebody else is signed in on this phone now, or the form came from an older page: nothing is taken in a wrong name. */
export function isNotTheirs(formData: FormData, who: Who, at: Date) {
  if (formData.get('owner') === phoneOwnerOf(who, at).owner) return undefined
  return Response.json({ why: 'sign-in' }, { status: 409 })
}
