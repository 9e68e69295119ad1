import { openDatabase } from '#db/connection.server.ts'
import type { Round } from './play-round.ts'

interface Waits {
  of: number
  p50: number
  p95: number
  max: number
}

export interface Judgement {
  /** From the first try to the 303. */
  posts: Record<'all' | 'outside', Waits>
  /** From the 303 to each listener. */
  fanOut: Record<'all' | 'outside', Waits>
  lost: number
  doubled: number
  /** Listeners that had not heard every line in the end. */
  deaf: number
  heardAgain: number
  /** How long no process answered. */
  downMs: number
  /** From the kill until everything that it held up was done: each post it broke confirmed, each listener back and told what was missed. */
  healedMs: number
}

interface Span {
  from: number
  to: number
  ms: number
}

/**
 * What held and how long it took. A wait that overlaps the outage is the outage's and counts towards healing: for a post from the kill until
 * the new process is ready, for a listener until their line stands again. `outside` is all the rest, the crowd right after the restart too.
 */
export async function judgeRound({ posts, ears, killedAt, readyAt }: Round, databaseUrl: string): Promise<Judgement> {
  const postSpans = posts.map(({ sentAt, confirmedAt }) => ({ from: sentAt, to: confirmedAt, ms: confirmedAt - sentAt }))
  const firstPosts = new Map(posts.toSorted((one, other) => other.confirmedAt - one.confirmedAt).map((post) => [post.id, post]))
  const hearings = ears.flatMap(({ heard, openedAt }) => {
    const backAt = openedAt.find((at) => at > killedAt) ?? Infinity
    return [...firstPosts.values()].flatMap(({ id, sentAt, confirmedAt }) => {
      const heardAt = heard.get(id)
      return heardAt === undefined ? [] : [{ from: sentAt, to: heardAt, ms: Math.max(0, heardAt - confirmedAt), backAt }]
    })
  })
  const postsHeldUp = postSpans.filter((span) => overlaps(span, killedAt, readyAt))
  const hearingsHeldUp = hearings.filter((span) => overlaps(span, killedAt, span.backAt))
  const isOutside = <Of extends Span>(heldUp: readonly Of[]) => {
    const known = new Set(heldUp)
    return (span: Of) => !known.has(span)
  }
  const backs = ears.map(({ openedAt }) => openedAt.find((at) => at > killedAt) ?? Infinity)
  const ends = [...postsHeldUp.map(({ to }) => to), ...hearingsHeldUp.map(({ to }) => to), ...backs]
  return {
    posts: { all: waitsOf(postSpans), outside: waitsOf(postSpans.filter(isOutside(postsHeldUp))) },
    fanOut: { all: waitsOf(hearings), outside: waitsOf(hearings.filter(isOutside(hearingsHeldUp))) },
    ...(await countKept(posts, databaseUrl)),
    deaf: ears.filter(({ heard }) => [...firstPosts.keys()].some((id) => !heard.has(id))).length,
    heardAgain: ears.reduce((sum, { again }) => sum + again, 0),
    downMs: readyAt - killedAt,
    healedMs: ends.reduce((most, at) => Math.max(most, at), readyAt) - killedAt,
  }
}

function overlaps({ from, to }: Span, begin: number, end: number) {
  return from < end && to > begin
}

/** Nearest rank. */
function waitsOf(spans: readonly Span[]): Waits {
  const sorted = Float64Array.from(spans, ({ ms }) => ms).sort()
  const atMost = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { of: sorted.length, p50: atMost(0.5), p95: atMost(0.95), max: atMost(1) }
}

/** Each confirmed line is in the database once, with its own words; and no line is there twice under another id. */
async function countKept(posts: Round['posts'], databaseUrl: string) {
  const connection = openDatabase(databaseUrl)
  const rows = await connection.selectFrom('contribution').select(['id', 'words']).where('words', 'like', 'Phone %, line %').execute()
  await connection.destroy()
  const kept = new Map(rows.map(({ id, words }) => [id, words]))
  const ids = new Map(posts.map(({ id, words }) => [id, words]))
  return {
    lost: [...ids].filter(([id, words]) => kept.get(id) !== words).length,
    doubled: rows.length - new Set(rows.map(({ words }) => words)).size,
  }
}
