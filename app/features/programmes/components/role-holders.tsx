import { roleWords } from '#app/shared/roles.ts'
import type { listRoleHolders } from '../queries.server.ts'

type RoleHolder = Awaited<ReturnType<typeof listRoleHolders>>[number]

/** Who does what here, by name. */
export function RoleHolders({ holders }: { holders: RoleHolder[] }) {
  if (holders.length === 0) return <p className="quiet">Nobody has a role here yet.</p>
  return (
    <ul>
      {holders.map(({ id, kind, known_as, family_name }) => (
        <li key={id}>
          <bdi>
            {known_as} {family_name}
          </bdi>
          , {roleWords[kind].short}
        </li>
      ))}
    </ul>
  )
}
