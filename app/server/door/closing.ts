import type { Server } from 'node:http'

/**
 * Counts what is under way, and closes the house politely: no new callers, everyone inside is answered, then the lights go
 * out. Browsers keep spare connections open without asking anything; those do not hold it up.
 */
export function politely(server: Server) {
  let underWay = 0
  const letGo = () => server.closeAllConnections()

  server.on('request', (_req, res) => {
    underWay += 1
    if (!server.listening) res.setHeader('Connection', 'close')
    res.once('close', () => {
      underWay -= 1
      if (underWay === 0 && !server.listening) letGo()
    })
  })

  /** Resolves to false when someone was still waiting after `withinMs`. */
  return function close(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), withinMs).unref()
      server.close(() => resolve(true))
      if (underWay === 0) letGo()
    })
  }
}
