import { db } from '#db/connection.server.ts'
import { env } from './env.server.ts'

/** Whether somebody has set up a second key: then an answered e-mail alone does not let them in. */
export async function hasKeys(personId: string) {
  const passkey = await db().selectFrom('passkey').select('id').where('person_id', '=', personId).limit(1).executeTakeFirst()
  if (passkey) return true
  const app = await db().selectFrom('totp').select('confirmed_at').where('person_id', '=', personId).executeTakeFirst()
  return app !== undefined && app.confirmed_at !== null
}

/** Where staff who have no second key yet may go while the site insists on one: to add it, and to confirm who they are on the way. */
const onTheWay = ['/me/keys', '/step-up', '/welcome']

/** Whether a page has to wait until its viewer has added a second key. Never, unless the operator said `STAFF_KEYS=needed`. */
export async function waitsForKey(pathname: string, { personId, isStaff }: { personId: string; isStaff: () => Promise<boolean> }) {
  if (env().staffKeys === 'asked' || env().demo) return false
  if (onTheWay.some((path) => pathname === path || pathname.startsWith(`${path}/`))) return false
  return (await isStaff()) && !(await hasKeys(personId))
}
