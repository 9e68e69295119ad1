import type { CircleProblem } from './circle-problem.ts'
import type { SeatedSession } from './circle-seats.ts'
import type { Placed } from './find-designs.ts'

/**
 * The sessions seated as the design says, with circles evened out where people are away; undefined where a circle is then short of a voice.
 * People kept apart may still sit together: the search parts them first.
 */
export function seatDesign(
  problem: CircleProblem,
  sessions: readonly SeatedSession[],
  { design, personAt }: Placed,
): SeatedSession[] | undefined {
  const { empty, stride, voiceOf, voiceMin } = problem
  const seated = sessions.map((session, at) => {
    const here = new Set(session.session.present)
    const circles = (design[at] ?? []).map((places) => places.flatMap((place) => person(place)).filter((who) => here.has(who)))
    evenOut(circles)
    const circleOf = new Int32Array(stride).fill(-1)
    circles.forEach((people, circle) => people.forEach((who) => (circleOf[who] = circle)))
    return { circles, seated: { ...session, circleOf } }
  })
  return seated.every(({ circles }) => circles.every(hasVoices)) ? seated.map(({ seated: session }) => session) : undefined

  function person(place: number) {
    const who = personAt[place] ?? empty
    return who === empty ? [] : [who]
  }

  /** Moves people from the largest circle to the smallest until sizes differ by at most one; first those whose voice can be spared. */
  function evenOut(circles: number[][]) {
    for (;;) {
      const bySize = circles.toSorted((a, b) => a.length - b.length)
      const smallest = bySize[0] ?? []
      const largest = bySize.at(-1) ?? []
      if (largest.length - smallest.length < 2) return
      const spared = largest.findIndex((who) => countVoice(largest, voiceOf[who] ?? 0) > (voiceMin[voiceOf[who] ?? 0] ?? 0))
      smallest.push(...largest.splice(Math.max(0, spared), 1))
    }
  }

  function hasVoices(people: readonly number[]) {
    return voiceMin.every((least, voice) => countVoice(people, voice) >= least)
  }

  function countVoice(people: readonly number[], voice: number) {
    return people.filter((who) => voiceOf[who] === voice).length
  }
}
