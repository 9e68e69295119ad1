import { allow, allowAnyone, notFound } from '#app/server/allow.server.ts'
import { env } from '#app/server/env.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'

/** For a person's own account: whoever is signed in, about themselves. */
export async function requireAccount(request: Request) {
  const { personId } = await requireViewer(request)
  return allow(request, 'account.own', { personId })
}

/** For what is there in the demo only. Anywhere else these pages do not exist. */
export async function requireDemo(request: Request) {
  const { act } = await allowAnyone(request)
  if (!env().demo) throw notFound()
  return { act }
}
