import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { viewOfPerson } from '../permissions.ts'
import { listContactWays } from './contact-ways.server.ts'
import { findReachOf, findWholeProfile } from './person.server.ts'
import { findSharedVoice, listPlacesOf } from './places.server.ts'
import { listRolesOf } from './roles.server.ts'
import { listTies } from './ties.server.ts'

type View = ReturnType<typeof viewOfPerson>

/** What a person's page shows to who looks: each part only when it opens to them, so that nothing else is even fetched. */
export async function findPersonPage(act: Act, viewer: Viewer, personId: string, view: View) {
  const within = view.seesAll ? {} : { within: viewer }
  return {
    profile: view.profile ? await findWholeProfile(personId) : null,
    reach: view.contact === 'open' ? await findOpenReach(act, personId) : null,
    roles: view.roles === 'none' ? [] : await listRolesOf(personId, view.roles === 'all' ? {} : { within: viewer }),
    ties: view.ties ? await listTies(viewer, personId) : [],
    places: view.places ? await listPlacesOf(personId, within) : [],
    sharedVoice: view.places ? null : await findSharedVoice(viewer.personId, personId),
  }
}

async function findOpenReach(act: Act, personId: string) {
  const reach = await findReachOf(personId)
  return { ...reach, ways: await listContactWays(act, [personId]), isNamedContact: reach.namedId === act.byId }
}
