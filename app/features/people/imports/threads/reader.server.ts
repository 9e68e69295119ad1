import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * A worker thread: reads one list and ends. Node runs this file as it is and strips its types, so all it imports is named by path,
 * extension and all. It stands back behind the thread that answers people.
 */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL) // there it is of this thread alone
const { readList } = await import('./read-list.server.ts')
const { file } = workerData as { file: Uint8Array }
parentPort?.postMessage(await readList(Buffer.from(file.buffer, file.byteOffset, file.byteLength)))
