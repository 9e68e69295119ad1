import type { IncomingMessage } from 'node:http'

export const mostFormBytes = 256 * 1024
const MOST_DISCARDED_BYTES = 8 * 1024 * 1024

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** What came with a request, or undefined once it grows over the limit, whether or not its length was announced. */
export async function readBody(req: IncomingMessage, atMost = mostFormBytes): Promise<Buffer | undefined> {
  if (!hasBody(req)) return Buffer.alloc(0)
  if (Number(req.headers['content-length'] ?? 0) > atMost) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of piecesOf(req)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > atMost) return undefined
  }
  return Buffer.concat(chunks)
}

/** The pieces as they come. Breaking off keeps the connection, which is needed for an answer. */
function piecesOf(req: IncomingMessage) {
  // Node types them as any; no encoding is ever set here, so they are Buffers
  return req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
}

/** Reads on and throws away, within reason: a browser that is still sending does not listen to an answer yet. */
export async function discardBody(req: IncomingMessage): Promise<void> {
  if (!hasBody(req) || req.readableEnded || req.destroyed) return
  let bytes = 0
  try {
    for await (const chunk of piecesOf(req)) {
      bytes += chunk.length
      if (bytes > MOST_DISCARDED_BYTES) return
    }
  } catch {
    return // the sender went away
  }
}
