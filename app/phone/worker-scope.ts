/** What a service worker has round it. TypeScript knows it only in a library that cannot stand beside the one for pages. */
export interface WorkerScope {
  /** Said by /sw.js before the worker runs: the files every page of the room needs, and the style sheet among them. */
  shell: { files: string[]; style: string }
  registration: { navigationPreload?: { enable: () => Promise<void> } }
  clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: <Kind extends keyof WorkerEvents>(kind: Kind, listener: (event: WorkerEvents[Kind]) => void) => void
}

interface Extendable {
  waitUntil: (work: Promise<unknown>) => void
}

export interface Fetching extends Extendable {
  request: Request
  preloadResponse?: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}

interface WorkerEvents {
  install: Extendable
  activate: Extendable
  fetch: Fetching
  sync: Extendable & { tag: string }
  message: Extendable & { data: unknown }
}
