interface Dated {
  id: string
  state: string
}

/** Which talk of how many this is, those called off left out: “3 of 6”. Undefined where it stands for itself. */
export function whichOf(checkIns: readonly Dated[], id: string) {
  const counted = checkIns.filter(({ state }) => state !== 'cancelled')
  const at = counted.findIndex((one) => one.id === id)
  return at === -1 || counted.length === 1 ? undefined : { number: at + 1, of: counted.length }
}
