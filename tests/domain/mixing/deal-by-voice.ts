import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import type { CircleBrief, SessionCircles } from '#app/features/mixing/engine/circle-brief.ts'
import { makeRandom, shuffle, type Random } from '#app/features/mixing/engine/random.ts'

/**
 * What a careful organiser does with a pack of cards: shuffles each voice, deals them round the circles, and deals the session again
 * until no rule is broken. It looks at nobody's earlier circles.
 */
export function dealByVoice(brief: CircleBrief, seed: number): SessionCircles[] {
  const random = makeRandom(seed, 7)
  return brief.sessions.map((session) => {
    for (let deal = 0; deal < 10_000; deal++) {
      const circles = dealOnce(brief, session.circleCount ?? 1, random)
      const dealt = [{ id: session.id, circles }]
      if (checkCircles({ ...brief, sessions: [session] }, dealt).length === 0) return { id: session.id, circles }
    }
    throw new Error('No deal kept every rule')
  })
}

function dealOnce(brief: CircleBrief, count: number, random: Random) {
  const circles = Array.from({ length: count }, (): string[] => [])
  let turn = 0
  for (const voice of new Set(brief.people.map((person) => person.voice))) {
    const ids = brief.people.filter((person) => person.voice === voice).map((person) => person.id)
    for (const at of shuffle(Int32Array.from(ids.keys()), random)) circles[turn++ % count]?.push(ids[at] ?? '')
  }
  return circles
}
