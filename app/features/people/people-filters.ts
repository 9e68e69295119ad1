import { cohortVoices } from '#app/shared/voices.ts'
import { roleKinds, type RoleKind } from '#app/shared/roles.ts'

/** What somebody looks for in the list of people, as its URL says it. */
export interface PeopleAsked {
  find: string
  voice: (typeof cohortVoices)[number] | null
  communityId: string | null
  organisationId: string | null
  role: RoleKind | null
  /** The last person of the page before. */
  after: string | null
}

/** Reads the question from a URL. What it does not know is not asked. */
export function readPeopleAsked(query: URLSearchParams): PeopleAsked {
  const text = (name: string) => query.get(name)?.trim().slice(0, 120) || null
  return {
    find: text('find') ?? '',
    voice: cohortVoices.find((voice) => voice === text('voice')) ?? null,
    communityId: text('community'),
    organisationId: text('organisation'),
    role: roleKinds.find((kind) => kind === text('role')) ?? null,
    after: text('after'),
  }
}

/** The same question as the end of a URL, from another person on. */
export function writePeopleAsked({ find, voice, communityId, organisationId, role }: PeopleAsked, after: string | null = null) {
  const asked = { find, voice, community: communityId, organisation: organisationId, role, after }
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

export const isAsking = ({ find, voice, communityId, organisationId, role }: PeopleAsked) =>
  Boolean(find || voice || communityId || organisationId || role)
