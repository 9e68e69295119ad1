import type { CircleBrief, HardRule } from '../circle-brief.ts'

/** The hard rules anyone may hear of. */
export type OpenRule = Extract<HardRule, 'table-size' | 'table-role' | 'keep-together-table' | 'lock'>

type Circles = readonly (readonly string[])[]

/** Which open rules some circles of a session would break once they are as in `after`, by their numbers; those broken before do not count. */
export function rulesBroken(
  brief: CircleBrief,
  sessionId: string,
  after: ReadonlyMap<number, readonly string[]>,
  before: Circles,
): OpenRule[] {
  const sees = (circles: Circles) => (rule: OpenRule) => [...after.keys()].some((circle) => breaks[rule](brief, sessionId, circle, circles))
  const isBroken = sees(before.map((ids, circle) => after.get(circle) ?? ids))
  const wasBroken = sees(before)
  return openRules.filter((rule) => isBroken(rule) && !wasBroken(rule))
}

const openRules = ['table-size', 'table-role', 'keep-together-table', 'lock'] as const

const breaks: Record<OpenRule, (brief: CircleBrief, sessionId: string, circle: number, circles: Circles) => boolean> = {
  'table-size': ({ circleSize }, _, circle, circles) => {
    const size = circles[circle]?.length ?? 0
    return size < circleSize.min || size > circleSize.max
  },
  'table-role': ({ people, voiceMin }, _, circle, circles) => {
    const here = new Set(circles[circle])
    const voices = people.filter(({ id }) => here.has(id)).map(({ voice }) => voice)
    return Object.entries(voiceMin ?? {}).some(([voice, least]) => voices.filter((one) => one === voice).length < least)
  },
  'keep-together-table': ({ keepTogether = [] }, _, circle, circles) =>
    keepTogether.some(([a, b]) => {
      const has = (id: string) => circles[circle]?.includes(id) === true
      return has(a) !== has(b) && circles.some((ids) => ids.includes(has(a) ? b : a))
    }),
  lock: ({ held = [] }, sessionId, circle, circles) =>
    held.some((seat) => seat.sessionId === sessionId && seat.circle !== circle && circles[circle]?.includes(seat.personId)),
}
