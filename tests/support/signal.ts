import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Signal {
  /** Where the site is reached, when there is signal. */
  port: number
  /** Lines break and none is taken any more, as in a valley. */
  lose: () => Promise<void>
  /** What is sent arrives, and no answer ever comes back. */
  deafen: () => void
  find: () => Promise<void>
  /** How many bytes have come from the site by this line, whoever asked for them. */
  bytes: () => number
  stop: () => Promise<void>
}

/** A line to the site that can be cut: pages, scripts and workers all go by it. */
export async function startSignal(): Promise<Signal & { leadTo: (port: number) => void }> {
  const lines = new Set<Socket>()
  let to = 0
  let isDeaf = false
  let bytes = 0
  const server = createServer((phone) => {
    hold(phone)
    const site = connect(to, '127.0.0.1')
    hold(site)
    site.on('data', (data) => (bytes += data.length))
    phone.pipe(site)
    if (isDeaf) site.resume()
    else site.pipe(phone)
  })
  const hold = (line: Socket) => {
    lines.add(line)
    line.on('error', () => line.destroy())
    line.on('close', () => lines.delete(line))
  }
  const cut = () => {
    for (const line of lines) line.destroy()
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a TCP server's address is never a path
  const lose = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    cut()
    await closed
  }
  return {
    port,
    bytes: () => bytes,
    leadTo: (sitePort) => void (to = sitePort),
    lose,
    deafen() {
      isDeaf = true
      cut()
    },
    async find() {
      isDeaf = false
      cut()
      if (!server.listening) await once(server.listen(port, '127.0.0.1'), 'listening')
    },
    stop: lose,
  }
}
