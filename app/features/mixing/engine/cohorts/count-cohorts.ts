import type { CohortProblem } from './cohort-problem.ts'

/** Who is where, and what that costs. Changes are weighed before they are made, from counts alone, and only by what they change. */
export interface CohortCounts {
  placeOf: Int32Array
  sizeOf: Int32Array
  /** Weighs the exchange of two people in different places; the result is in `added`. */
  weighExchange(one: number, other: number): void
  /** Weighs one person's going elsewhere. */
  weighMove(person: number, to: number): void
  /** Makes the change last weighed. */
  exchange(one: number, other: number): void
  move(person: number, to: number): void
  /** What the change last weighed would add. */
  added: { points: number; breaks: number }
  /** What all that was made comes to. */
  total: { points: number; breaks: number }
}

/** Begins with everyone waiting. */
export function countCohorts(problem: CohortProblem): CohortCounts {
  const { waiting, kinds, hardKinds, featureCount, featureOf, kindOf, strideOf, prices, most } = problem
  const { pairStart, pairOther, pairPoints, pairWaiting, pairBreaks, sizePoints, sizeBreaks, whenWaiting, whenPlaced, home, movedPoints } =
    problem
  const cohorts = waiting
  /** Where the price of the present count is found, the size of the cohort apart. */
  const at = problem.priceAt.slice()
  const sizeOf = new Int32Array(cohorts + 1)
  const placeOf = new Int32Array(whenWaiting.length).fill(waiting)
  const bySize = [...kindOf.keys()].filter((feature) => (strideOf[kindOf[feature] ?? 0] ?? 0) > 0)
  const stride = most + 1
  const added = { points: 0, breaks: 0 }
  const total = { points: whenWaiting.reduce((sum, points) => sum + points, 0), breaks: 0 }
  sizeOf[waiting] = placeOf.length
  for (let cohort = 0; cohort < cohorts; cohort++) {
    total.points += sizePoints[cohort * stride] ?? 0
    total.breaks += sizeBreaks[cohort * stride] ?? 0
    for (let feature = 0; feature < featureCount; feature++) {
      const price = prices[at[cohort * featureCount + feature] ?? 0] ?? 0
      if ((kindOf[feature] ?? 0) < hardKinds) total.breaks += price
      else total.points += price
    }
  }
  return { placeOf, sizeOf, weighExchange, weighMove, exchange, move, added, total }

  function weighExchange(one: number, other: number) {
    const from = placeOf[one] ?? 0
    const to = placeOf[other] ?? 0
    added.points = addedAlone(one, from, to) + addedAlone(other, to, from)
    added.breaks = 0
    if (from !== waiting) weighReplacing(from, one, other)
    if (to !== waiting) weighReplacing(to, other, one)
    weighPairs(one, from, to, other)
    weighPairs(other, to, from, one)
  }

  /** What it adds that in a cohort one person stands where another stood. */
  function weighReplacing(cohort: number, out: number, into: number) {
    const size = sizeOf[cohort] ?? 0
    const row = cohort * featureCount
    for (let kind = 0; kind < kinds; kind++) {
      const lost = featureOf[out * kinds + kind] ?? -1
      const won = featureOf[into * kinds + kind] ?? -1
      if (lost === won) continue
      const from = size * (strideOf[kind] ?? 0)
      let price = 0
      if (lost >= 0) {
        const here = from + (at[row + lost] ?? 0)
        price += (prices[here - 1] ?? 0) - (prices[here] ?? 0)
      }
      if (won >= 0) {
        const here = from + (at[row + won] ?? 0)
        price += (prices[here + 1] ?? 0) - (prices[here] ?? 0)
      }
      if (kind < hardKinds) added.breaks += price
      else added.points += price
    }
  }

  function weighMove(person: number, to: number) {
    const from = placeOf[person] ?? 0
    added.points = addedAlone(person, from, to)
    added.breaks = 0
    if (from !== waiting) weighResizing(from, person, -1)
    if (to !== waiting) weighResizing(to, person, 1)
    weighPairs(person, from, to, -1)
  }

  /** What it adds that a cohort has one person more or fewer. */
  function weighResizing(cohort: number, person: number, by: 1 | -1) {
    const size = sizeOf[cohort] ?? 0
    const row = cohort * featureCount
    for (let kind = 0; kind < kinds; kind++) {
      const feature = featureOf[person * kinds + kind] ?? -1
      if (feature < 0) continue
      const here = (at[row + feature] ?? 0) + (size + by) * (strideOf[kind] ?? 0)
      const price = (prices[here + by] ?? 0) - (prices[here] ?? 0)
      if (kind < hardKinds) added.breaks += price
      else added.points += price
    }
    for (const feature of bySize) {
      const here = (at[row + feature] ?? 0) + size * stride
      added.points += (prices[here + by * stride] ?? 0) - (prices[here] ?? 0)
    }
    const here = cohort * stride + size
    added.points += (sizePoints[here + by] ?? 0) - (sizePoints[here] ?? 0)
    added.breaks += (sizeBreaks[here + by] ?? 0) - (sizeBreaks[here] ?? 0)
  }

  /** Pairs that part and pairs that meet when someone goes elsewhere. `except` goes the other way. */
  function weighPairs(person: number, from: number, to: number, except: number) {
    const end = pairStart[person + 1] ?? 0
    for (let pair = pairStart[person] ?? 0; pair < end; pair++) {
      const other = pairOther[pair] ?? 0
      const place = placeOf[other] ?? 0
      if (other === except || (place !== from && place !== to)) continue
      const sign = place === from ? -1 : 1
      if (place === waiting) added.points += sign * (pairWaiting[pair] ?? 0)
      else {
        added.points += sign * (pairPoints[pair] ?? 0)
        added.breaks += sign * (pairBreaks[pair] ?? 0)
      }
    }
  }

  function addedAlone(person: number, from: number, to: number) {
    return alone(person, to) - alone(person, from)
  }

  function alone(person: number, place: number) {
    if (place === waiting) return whenWaiting[person] ?? 0
    const moved = (home[person] ?? -1) >= 0 && home[person] !== place
    return (whenPlaced[person] ?? 0) + (moved ? movedPoints : 0)
  }

  function exchange(one: number, other: number) {
    const from = placeOf[one] ?? 0
    const to = placeOf[other] ?? 0
    count(one, from, to)
    count(other, to, from)
    settle()
  }

  function move(person: number, to: number) {
    const from = placeOf[person] ?? 0
    count(person, from, to)
    settle()
  }

  function settle() {
    total.points += added.points
    total.breaks += added.breaks
  }

  function count(person: number, from: number, to: number) {
    placeOf[person] = to
    sizeOf[from] = (sizeOf[from] ?? 0) - 1
    sizeOf[to] = (sizeOf[to] ?? 0) + 1
    for (let kind = 0; kind < kinds; kind++) {
      const feature = featureOf[person * kinds + kind] ?? -1
      if (feature < 0) continue
      if (from !== waiting) at[from * featureCount + feature] = (at[from * featureCount + feature] ?? 0) - 1
      if (to !== waiting) at[to * featureCount + feature] = (at[to * featureCount + feature] ?? 0) + 1
    }
  }
}
