import type { Act } from '#app/shared/act.ts'
import { notOnThisPhone } from '#app/ui/error-words.ts'
import { can, canReadAt, type Action, type Audience } from '#app/shared/permission-table.ts'
import { transaction } from '#db/connection.server.ts'
import { audit } from './audit.server.ts'
import { relationsOf, type About, type Relations } from './relations.server.ts'
import { toStepUp } from './step-up.server.ts'
import { findGuest, findViewer, requireViewer } from './viewer.server.ts'

interface Terms {
  /** The action that tells whether they may know of the thing: allowed, the answer is 403; else, or left out, 404. */
  known?: Action
  /** How far the words in question may travel, for actions on contributions. */
  audience?: Audience
  /** What the audit names when a read is logged. */
  subject?: { kind: string; id: string }
}

/** The plain refusal of what exists but is not theirs, or not at all: the two look the same. */
export function notFound() {
  return new Response('We can’t find that page', { status: 404, statusText: 'Not Found' })
}

export function notAllowed() {
  return new Response('This is not yours to do', { status: 403, statusText: 'Forbidden' })
}

/** Lets the signed-in viewer through when the permission table does; else redirects to sign in, or throws 404 or 403. */
export async function allow(request: Request, action: Action, about: About = {}, terms: Terms = {}) {
  const viewer = await requireViewer(request)
  const relations = await relationsOf(viewer, about)
  const decision = can(action, relations, terms.audience)
  if (!decision.allowed) throw closedHere(action, relations, terms) ?? refusal(relations, terms)
  if (decision.stepUp && !viewer.isSteppedUp) throw await toStepUp(request, viewer)
  const act: Act = { byId: viewer.personId, as: decision.as, at: viewer.at }
  if (decision.log && terms.subject) {
    const { subject } = terms
    await transaction(() => audit(act, action, subject))
  }
  return { viewer, act, relations, columns: decision.columns, hideUnder: decision.hideUnder }
}

/** The refusal of what is theirs, but stays closed where others may read it: they are told why, since it is their own choice. */
function closedHere(action: Action, relations: Relations, { audience }: Terms) {
  if (!relations.has('shared_phone')) return undefined
  const onOwnPhone = new Set([...relations].filter((word) => word !== 'shared_phone'))
  if (!can(action, onOwnPhone, audience).allowed) return undefined
  return new Response('Closed on this phone', { status: 403, statusText: notOnThisPhone })
}

function refusal(relations: Relations, { known, audience }: Terms) {
  const mayKnow = (known && can(known, relations, audience).allowed) || (audience && canReadAt(audience, relations).allowed)
  return mayKnow ? notAllowed() : notFound()
}

const guestRelations: Relations = new Set(['anyone', 'guest'])

/** As `allow`, for a room whose guests have no account. Who is signed in and may, acts as themselves; else the room's guest. */
export async function allowInRoom(request: Request, action: Action, about: About & { gatheringId: string }, terms: Terms = {}) {
  const guest = await findGuest(request)
  const isGuestHere = guest?.gathering_id === about.gatheringId && can(action, guestRelations, terms.audience).allowed
  if (!guest || !isGuestHere || (await comesAsThemselves(request, action, about, terms))) {
    return { ...(await allow(request, action, about, terms)), guest: undefined }
  }
  const act: Act = { byId: null, as: 'guest', at: new Date() }
  return { viewer: undefined, guest, act, relations: guestRelations, columns: null, hideUnder: null }
}

/** Who may as themselves does; and no organiser reads a room through its door that is closed to them as organisers. */
async function comesAsThemselves(request: Request, action: Action, about: About, { audience }: Terms) {
  const viewer = await findViewer(request)
  if (!viewer?.isWelcomed) return false
  const relations = await relationsOf(viewer, about)
  return relations.has('organiser') || can(action, relations, audience).allowed
}

/** For pages that are open to all. Says who is looking, when they are signed in. */
export async function allowAnyone(request: Request) {
  const viewer = await findViewer(request)
  const act: Act = viewer ? { byId: viewer.personId, as: 'signed_in', at: viewer.at } : { byId: null, as: 'anyone', at: new Date() }
  return { viewer, act }
}

/** For what only machines ask, such as `/health`: open to all, and nobody is looked up, since the database may be down. */
export function allowMachines() {
  return { at: new Date() }
}
