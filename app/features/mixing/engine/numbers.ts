/** Adds `by` to one number of an array. For whole numbers in `Int32Array` only, so that the machine code stays of one kind. */
export function bump(array: Int32Array, index: number, by: number) {
  array[index] = (array[index] ?? 0) + by
}

export function swap(array: Int32Array, one: number, other: number) {
  const kept = array[one] ?? 0
  array[one] = array[other] ?? 0
  array[other] = kept
}

/** Gives each different word a number from 0 up, in the order first seen. */
export function numberWords(words: Iterable<string>) {
  const numbers = new Map<string, number>()
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  return numbers
}
