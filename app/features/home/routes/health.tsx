import { allowMachines } from '#app/server/allow.server.ts'
import { findHealth } from '#app/server/health.server.ts'

/** Whether the house is open: 200, or 503 while its database does not answer. */
export async function loader() {
  const { at } = allowMachines()
  const health = await findHealth(at)
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}
