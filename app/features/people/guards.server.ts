import type { Params } from '@remix-run/react'
import { allow, notAllowed, notFound } from '#app/server/allow.server.ts'
import { organises } from '#app/server/care.server.ts'
import type { About } from '#app/server/relations.server.ts'
import type { Action } from '#app/shared/permission-table.ts'
import { canGiveRoles } from './permissions.ts'
import { findContactWay } from './queries/contact-ways.server.ts'
import { findAffiliation, findPerson } from './queries/person.server.ts'
import { findRole } from './queries/roles.server.ts'
import { listTies } from './queries/ties.server.ts'
import type { Reach } from './role-reach.ts'

/** For the pages of people in general: the list, and adding to it. */
export function requirePeople(request: Request, action: 'person.list' | 'person.create') {
  return allow(request, action, { anywhere: true }, { known: 'person.list' })
}

/** For the list of numbers. A helper's look at one is noted each time, so a helper has no list of them. */
export async function requirePhoneList(request: Request) {
  const allowed = await allow(request, 'contact.read', { anywhere: true }, { known: 'person.list' })
  if (!organises(allowed.viewer)) throw notAllowed()
  return allowed
}

/** The person of this URL, for who may do `action` to what belongs to them and to no experience. */
export async function requirePerson(request: Request, params: Params, action: Action) {
  const personId = params.personId ?? ''
  const subject = { kind: 'person', id: personId }
  const allowed = await allow(request, action, { personId, throughPerson: true }, { known: 'person.read.card', subject })
  const person = await findPerson(personId)
  if (!person) throw notFound()
  return { ...allowed, person }
}

/** One number or address of that person. */
export async function requireContactWay(request: Request, params: Params, action: 'contact.read' | 'person.write.profile') {
  const allowed = await requirePerson(request, params, action)
  const way = await findContactWay({ id: params.wayId ?? '', personId: allowed.person.id })
  if (!way) throw notFound()
  return { ...allowed, way }
}

/** One belonging of that person. */
export async function requireAffiliation(request: Request, params: Params) {
  const allowed = await requirePerson(request, params, 'person.write.profile')
  const affiliation = await findAffiliation({ id: params.affiliationId ?? '', personId: allowed.person.id })
  if (!affiliation) throw notFound()
  return { ...allowed, affiliation }
}

/** One tie of that person, for who may end it. What keeps the viewer themselves out of a page, somebody else ends. */
export async function requireTieToEnd(request: Request, params: Params) {
  const allowed = await requirePerson(request, params, 'tie.write')
  const tie = (await listTies(allowed.viewer, allowed.person.id)).find(({ id }) => id === params.tieId)
  if (!tie?.other) throw notFound()
  if (!tie.mayEnd) throw new Response('It keeps you out of their page, so another organiser ends it.', { status: 403 })
  return { ...allowed, tie: { ...tie, other: tie.other } }
}

/** The person of this URL, for who may give them roles. Nobody gives one to themselves, whatever they are. */
export async function requireRoleGiver(request: Request, params: Params) {
  const allowed = await requirePerson(request, params, 'role.give')
  if (!canGiveRoles(allowed.relations)) throw notAllowed()
  return allowed
}

/** Whether the viewer may give a role that holds there: their own role must reach it. */
export async function requireReach(request: Request, reach: Reach) {
  return allow(request, 'role.give', aboutOf(reach))
}

/** One role of that person, for who may end it: both the person and where it holds are within their reach. */
export async function requireRole(request: Request, params: Params) {
  const allowed = await requireRoleGiver(request, params)
  const role = await findRole({ id: params.roleId ?? '', personId: allowed.person.id })
  if (!role) throw notFound()
  await requireReach(request, role.reach)
  return { ...allowed, role }
}

function aboutOf({ kind, id }: Reach): About {
  if (kind === 'programme') return { programmeId: id }
  if (kind === 'locality') return { localityId: id }
  if (kind === 'experience') return { experienceId: id }
  return kind === 'person' ? { personId: id, throughPerson: true } : {}
}
