import { z } from 'zod'
import { isOwnPath } from '#app/shared/fields.ts'
import { hashOf } from './hash.server.ts'
import { houseCookie } from './session.server.ts'

interface Asking {
  codeId: string
  /** What ties the code to this browser: nobody else's works, even with the right code. */
  browserToken: string
  sharedPhone: boolean
  to: string
}

const shape = z.object({
  codeId: z.string(),
  browserToken: z.string().min(1),
  sharedPhone: z.boolean(),
  to: z.string().refine(isOwnPath).catch('/today'),
})

const cookie = () => houseCookie('asking')

/** The `Set-Cookie` header for a browser that has asked for a code. It lives as long as the code. */
export function askingCookie(asking: Asking, maxAgeMs: number) {
  return cookie().serialize(asking, { maxAge: maxAgeMs / 1000 })
}

/** Which code this browser asked for, and where it was going. What the browser says is checked again where it is used. */
export async function findAsking(request: Request) {
  const said = shape.safeParse(await cookie().parse(request.headers.get('Cookie')))
  if (!said.success) return undefined
  const { codeId, browserToken, sharedPhone, to } = said.data
  return { codeId, browserHash: hashOf(browserToken), sharedPhone, to }
}

export function clearedAskingCookie() {
  return cookie().serialize('', { maxAge: 0 })
}
