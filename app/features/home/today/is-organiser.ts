import type { RoleKind } from '#app/shared/roles.ts'

const works: readonly RoleKind[] = ['organiser', 'steward', 'safeguarding_lead', 'facilitator', 'payer', 'kitchen']

/** Whether somebody works here and wants everything in sight; everyone else gets one thing a day. */
export function isOrganiser(roles: readonly { kind: RoleKind }[]) {
  return roles.some(({ kind }) => works.includes(kind))
}
