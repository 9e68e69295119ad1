import { randomBytes, randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'

/** What the door knows of a request before the app sees it. */
interface Visit {
  requestId: string
  /** The one-time word that lets an inline script of this page run. */
  nonce: string
  /** Where the request came from. For limits only: never logged, never kept as it is. */
  ip: string
  /** The address that was asked for, on our own origin whatever the Host header said. */
  url: URL
  /** The form that came with it, once it is read whole and found well formed. */
  form?: { type: string; body: Buffer }
}

declare global {
  // Express looks for this very name
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Locals extends Visit {}
  }
}

declare module '@remix-run/server-runtime' {
  /** What every loader and action is given as `context`. */
  interface AppLoadContext extends Pick<Visit, 'requestId' | 'nonce' | 'ip'> {}
}

/** Begins a visit: names it, and forgets what proxies or pretenders say of where it came from. */
export const visit: RequestHandler = (req, res, next) => {
  res.locals.requestId = randomUUID()
  res.locals.nonce = randomBytes(16).toString('base64url')
  res.locals.ip = addressOf(req)
  req.headers = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !saidByProxies.test(name)))
  next()
}

const saidByProxies = /^(x-forwarded-.*|forwarded|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|(true|cf)-.*-ip)$/

/** `req.ip` believes as many proxies as TRUST_PROXY says; what is no address at all is not believed. */
function addressOf(req: Request) {
  const said = req.ip ?? ''
  const address = isIP(said) ? said : (req.socket.remoteAddress ?? '')
  return isIP(address) === 6 ? networkOf(address) : address
}

/**
 * Who has IPv6 has a whole network of addresses, and could come from another one each time: a /64 counts as one.
 * What is an IPv4 address in the clothes of IPv6 is that address.
 */
function networkOf(address: string) {
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(plain) ?? []
  if (high && low) return [high, low].flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255]).join('.')
  const [head = [], tail] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = tail ? 8 - head.length - tail.length : 0
  return `${[...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':')}::/64`
}
