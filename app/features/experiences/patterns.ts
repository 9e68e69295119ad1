/** How an experience is spread over time and place. */
export const patterns = ['residential', 'spread', 'online', 'mixed'] as const
export type Pattern = (typeof patterns)[number]

export const patternWords: Record<Pattern, string> = {
  residential: 'Residential',
  spread: 'Spread days',
  online: 'Online',
  mixed: 'Mixed',
}

export const patternHints: Record<Pattern, string> = {
  residential: 'Some days and nights together in one place',
  spread: 'Single days over some weeks; everyone sleeps at home',
  online: 'Calls over some weeks, with a test call first',
  mixed: 'Days together at the beginning and the end, calls between',
}

interface Shape {
  /** People stay overnight, so there are rooms to think of. */
  nights: boolean
  /** People come from somewhere to somewhere. */
  travel: boolean
  /** There is a link to join by, and a test call before. */
  calls: boolean
}

/** What a pattern brings with it, and so what its pages show. */
export const shapeOf: Record<Pattern, Shape> = {
  residential: { nights: true, travel: true, calls: false },
  spread: { nights: false, travel: true, calls: false },
  online: { nights: false, travel: false, calls: true },
  mixed: { nights: false, travel: true, calls: true },
}
