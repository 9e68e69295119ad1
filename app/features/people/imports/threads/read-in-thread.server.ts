import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { ListReading } from '../list-limits.ts'

const mostMs = 20_000
const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 }

let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a list in a thread of its own, one after the other, so that everybody else is answered meanwhile. What takes too long or too
 * much memory is broken off, whatever it was made to do.
 */
export function readListInThread(file: Uint8Array): Promise<ListReading> {
  const reading = before.then(() => read(file))
  before = reading.catch(() => undefined) // a thread that cannot begin must not hold up the next list
  return reading
}

function read(file: Uint8Array): Promise<ListReading> {
  const entry = createRequire(import.meta.url).resolve('#app/features/people/imports/threads/reader.server.ts')
  const worker = new Worker(entry, { execArgv: [], workerData: { file }, resourceLimits })
  return new Promise((resolve) => {
    const end = (reading: ListReading) => {
      clearTimeout(tooLong)
      resolve(reading)
      void worker.terminate()
    }
    const tooLong = setTimeout(() => end({ ok: false, reason: 'too slow' }), mostMs)
    worker.once('message', end)
    worker.once('error', () => end({ ok: false, reason: 'too much inside' }))
    worker.once('exit', () => end({ ok: false, reason: 'broken' }))
  })
}
