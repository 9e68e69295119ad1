/** Something said on this phone that the server has not taken yet. Kept and sent as it is; its id makes sending twice harmless. */
export interface Thing {
  id: string
  /** Where it is sent. Things for one address go in the order in which they were said. */
  url: string
  fields: Record<string, string>
  /** What a list shows of it. */
  shown: string
  /** When it was said, by the clock of this phone. */
  saidAt: number
  /** How often it was sent without an answer. From the first time on nobody but the server knows whether it arrived. */
  tries: number
  /** It is not sent again by itself: somebody has to look at it. */
  stopped: Stopped | null
}

/** Why a thing waits for a person: the server said so in words, nobody is signed in, or what it belongs to is closed to them. */
export type Stopped = { why: 'words'; words: string } | { why: 'sign-in' } | { why: 'closed' }

export type Answer =
  { is: 'sent'; said: Record<string, string> } | { is: 'stopped'; stopped: Stopped } | { is: 'later'; afterMs: number | null }

interface Answered {
  status: number
  /** A redirect that was not followed: our pages send to the sign-in who is not signed in. */
  isRedirect: boolean
  retryAfter: string | null
  body: Record<string, string>
}

/** What an answer means for the thing that was sent. Only a plain yes counts as sent. */
export function readAnswer({ status, isRedirect, retryAfter, body }: Answered): Answer {
  if (isRedirect || status === 401 || body.why === 'sign-in') return { is: 'stopped', stopped: { why: 'sign-in' } }
  if (status === 200 && body.id !== undefined) return { is: 'sent', said: body }
  if (status === 429 || status >= 500 || status < 400) return { is: 'later', afterMs: readRetryAfter(retryAfter) }
  if (body.words) return { is: 'stopped', stopped: { why: 'words', words: body.words } }
  return { is: 'stopped', stopped: { why: 'closed' } }
}

function readRetryAfter(seconds: string | null) {
  return seconds !== null && /^\d{1,5}$/.test(seconds) ? Number(seconds) * 1000 : null
}

const shortestMs = 1_000
const longestMs = 60_000

/** How long to wait after so many tries in a row without an answer. `chance` (0 to 1) keeps a hall of phones from coming back at once. */
export function waitAfter(tries: number, chance: number) {
  const most = Math.min(longestMs, shortestMs * 2 ** tries)
  return Math.round(most / 2 + (most / 2) * chance)
}

/** What can be sent now: oldest first. What waits for a person stands in nobody's way. */
export function lineUp(things: readonly Thing[]) {
  return things.filter(({ stopped }) => stopped === null).sort((a, b) => a.saidAt - b.saidAt)
}

/** Whether the words may still be changed here: surely the server has not taken them. */
export function mayChange({ tries, stopped }: Thing) {
  return stopped ? stopped.why !== 'sign-in' || tries <= 1 : tries === 0
}

/** Whether both are marks for the same person: of those only the latest holds. */
export function isAboutTheSame(one: Thing, other: Thing) {
  const whom = ({ fields }: Thing) => fields.mark?.split('.')[0]
  return one.url === other.url && whom(one) !== undefined && whom(one) === whom(other)
}

/** A later mark takes the place of one for the same person that was never sent. */
export const replaces = (later: Thing, earlier: Thing) => earlier.tries === 0 && isAboutTheSame(later, earlier)
