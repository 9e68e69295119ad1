/** Quick chance that is the same each time, for ids by the million (xorshift32: Marsaglia 2003, doi:10.18637/jss.v008.i14). */
export interface Dice {
  id: () => string
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number
  pick: <Item>(items: readonly Item[]) => Item
}

const hex = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))

export function dice(seed: number): Dice {
  let state = seed | 1
  const word = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  const half = (value: number) => hex[value & 0xffff] ?? ''
  const below = (count: number) => word() % count
  return {
    id: () => {
      const [a, b, c, d] = [word(), word(), word(), word()]
      return `${half(a)}${half(a >>> 16)}-${half(b)}-4${half(b >>> 16).slice(1)}-8${half(c).slice(1)}-${half(c >>> 16)}${half(d)}${half(d >>> 16)}`
    },
    below,
    pick: <Item>(items: readonly Item[]) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    },
  }
}
