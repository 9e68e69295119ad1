import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import type { Action } from '#app/shared/permission-table.ts'
import { findLocality, findOrganisation, findProgramme } from './queries.server.ts'

/** The programme of this URL, for who may do `action` to it. */
export async function requireProgramme(request: Request, params: Params, action: Action) {
  const programmeId = params.programmeId ?? ''
  const allowed = await allow(request, action, { programmeId }, { known: 'programme.read' })
  const programme = await findProgramme(programmeId)
  if (!programme) throw notFound()
  return { ...allowed, programme }
}

/** The locality of this URL, for who may do `action` to it. */
export async function requireLocality(request: Request, params: Params, action: Action) {
  const localityId = params.localityId ?? ''
  const allowed = await allow(request, action, { localityId }, { known: 'locality.read' })
  const locality = await findLocality(localityId)
  if (!locality) throw notFound()
  return { ...allowed, locality }
}

/** The organisation of this URL. */
export async function requireOrganisation(request: Request, params: Params, action: Action) {
  const allowed = await allow(request, action, { anywhere: true }, { known: 'organisation.read' })
  const organisation = await findOrganisation(params.organisationId ?? '')
  if (!organisation) throw notFound()
  return { ...allowed, organisation }
}
