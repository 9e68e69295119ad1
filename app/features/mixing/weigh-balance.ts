/** Of which kinds one person is, in words; null where nobody said. */
export type Kinds = Record<'voice' | 'community' | 'organisation' | 'gender' | 'born_band' | 'language', string | null>

export interface Hoped {
  quality: keyof Kinds
  word: string
  least: number
  most: number
}

/** The people of one experience or one circle. */
export interface Group {
  name: string
  placeIds: readonly string[]
  hoped: readonly Hoped[]
}

export interface BalanceLine {
  title: string
  /** For each group, in words: “Netherden: 6; the Shore: 2 (hoped for 3 to 5)”. */
  cells: string[]
}

const titles: Record<keyof Kinds, string> = {
  voice: 'Voices',
  community: 'Communities',
  organisation: 'Organisations',
  gender: 'Genders',
  born_band: 'Ages',
  language: 'Languages',
}

const qualities = ['voice', 'community', 'organisation', 'gender', 'born_band', 'language'] as const

/** Who would be in each group, quality by quality, beside what was hoped for. */
export function weighBalance(groups: readonly Group[], kinds: ReadonlyMap<string, Kinds>): BalanceLine[] {
  return qualities.map((quality) => ({
    title: titles[quality],
    cells: groups.map(({ placeIds, hoped }) => {
      const wanted = hoped.filter((hope) => hope.quality === quality)
      return sayTally(
        placeIds.map((id) => kinds.get(id)?.[quality] ?? null),
        wanted,
      )
    }),
  }))
}

function sayTally(words: readonly (string | null)[], hoped: readonly Hoped[]) {
  const counts = new Map<string, number>(hoped.map(({ word }) => [word, 0]))
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
  const unsaid = words.filter((word) => word === null).length
  const said = [...counts]
    .sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
    .map(([word, count]) => `${word}: ${count}${sayHope(hoped.find((hope) => hope.word === word))}`)
  return [...said, ...(unsaid > 0 ? [`not said: ${unsaid}`] : [])].join('; ')
}

function sayHope(hope: Hoped | undefined) {
  if (!hope) return ''
  return hope.least === hope.most ? ` (hoped for ${hope.least})` : ` (hoped for ${hope.least} to ${hope.most})`
}
