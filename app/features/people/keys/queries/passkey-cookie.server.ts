import { hashOf } from '#app/server/hash.server.ts'
import { houseCookie } from '#app/server/session.server.ts'

/** The hash of what ties a passkey's answer to the browser that was asked. */
export async function passkeyBrowserOf(request: Request) {
  const token: unknown = await houseCookie('passkey').parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token !== '' ? hashOf(token) : undefined
}

export function clearedPasskeyCookie() {
  return houseCookie('passkey').serialize('', { maxAge: 0 })
}
