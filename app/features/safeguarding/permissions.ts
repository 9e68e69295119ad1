import type { RoleKind } from '#app/shared/roles.ts'

interface Holder {
  roles: readonly { kind: RoleKind; programme_id: string | null }[]
}

/** The programmes in which somebody is a safeguarding lead: what their lists show. */
export function programmesLedBy({ roles }: Holder) {
  return roles.flatMap(({ kind, programme_id }) => (kind === 'safeguarding_lead' && programme_id ? [programme_id] : []))
}
