import type { CircleBrief, HardRule, SessionBrief, SessionCircles } from './circle-brief.ts'

/** One hard rule broken: where, and by whom. */
export interface Break {
  rule: HardRule
  sessionId: string
  /** Counted from 0; absent where it is the whole session. */
  circle?: number
  ids?: string[]
}

/**
 * Every hard rule that circles break, an empty list for none. Written from the words of the model alone: it shares no code with the
 * search and reads none of its arrays, so what it passes may be adopted.
 */
export function checkCircles(brief: CircleBrief, answer: readonly SessionCircles[]): Break[] {
  const asked = new Set(brief.sessions.map((session) => session.id))
  const unasked = answer.filter((session, at) => !asked.has(session.id) || answer.findIndex((other) => other.id === session.id) < at)
  return [
    ...unasked.map((session): Break => ({ rule: 'session-count', sessionId: session.id })),
    ...brief.sessions.flatMap((session) => {
      const found = answer.find((candidate) => candidate.id === session.id)
      return found ? checkSession(brief, session, found.circles) : [{ rule: 'session-count' as const, sessionId: session.id }]
    }),
  ]
}

function checkSession(brief: CircleBrief, session: SessionBrief, circles: readonly (readonly string[])[]): Break[] {
  const sessionId = session.id
  const wrongCount = session.circleCount !== undefined && session.circleCount !== circles.length
  return [
    ...(wrongCount ? [{ rule: 'table-count' as const, sessionId }] : []),
    ...checkSeats(session, circles),
    ...checkHeld(brief, session, circles),
    ...checkTogether(brief, session, circles),
    ...circles.flatMap((ids, circle) => checkCircle(brief, ids).map((found) => ({ ...found, sessionId, circle }))),
  ]
}

/** Everyone present has one seat, and nobody else has any. */
function checkSeats(session: SessionBrief, circles: readonly (readonly string[])[]): Break[] {
  const sessionId = session.id
  const present = new Set(session.presentIds)
  const breaks: Break[] = []
  const seated = new Set<string>()
  circles.forEach((ids, circle) => {
    for (const id of ids) {
      if (!present.has(id)) breaks.push({ rule: 'not-in-cohort', sessionId, circle, ids: [id] })
      if (seated.has(id)) breaks.push({ rule: 'seated-twice', sessionId, circle, ids: [id] })
      seated.add(id)
    }
  })
  for (const id of present) if (!seated.has(id)) breaks.push({ rule: 'not-seated', sessionId, ids: [id] })
  return breaks
}

function checkHeld(brief: CircleBrief, session: SessionBrief, circles: readonly (readonly string[])[]): Break[] {
  return (brief.held ?? [])
    .filter((seat) => seat.sessionId === session.id && session.presentIds.includes(seat.personId))
    .filter((seat) => !circles[seat.circle]?.includes(seat.personId))
    .map((seat) => ({ rule: 'lock', sessionId: session.id, circle: seat.circle, ids: [seat.personId] }))
}

function checkTogether(brief: CircleBrief, session: SessionBrief, circles: readonly (readonly string[])[]): Break[] {
  const known = new Set(brief.people.map((person) => person.id))
  return (brief.keepTogether ?? [])
    .filter((pair) => pair.every((id) => known.has(id) && session.presentIds.includes(id)))
    .filter(([a, b]) => !circles.some((ids) => ids.includes(a) && ids.includes(b)))
    .map(([a, b]) => ({ rule: 'keep-together-table', sessionId: session.id, ids: [a, b] }))
}

function checkCircle(brief: CircleBrief, ids: readonly string[]): { rule: HardRule; ids?: string[] }[] {
  const voiceOf = new Map(brief.people.map((person) => [person.id, person.voice]))
  const wrongSize = ids.length < brief.circleSize.min || ids.length > brief.circleSize.max
  const tooFew = Object.entries(brief.voiceMin ?? {}).filter(
    ([voice, least]) => ids.filter((id) => voiceOf.get(id) === voice).length < least,
  )
  const together = (brief.keepApart ?? []).filter(([a, b]) => a !== b && ids.includes(a) && ids.includes(b))
  return [
    ...(wrongSize ? [{ rule: 'table-size' as const }] : []),
    ...tooFew.map(() => ({ rule: 'table-role' as const })),
    ...together.map(([a, b]) => ({ rule: 'keep-apart-table' as const, ids: [a, b] })),
  ]
}
