/** A PIN is four to six figures; gaps that a phone puts in are nothing. */
export const plainPin = (typed: string) => typed.replace(/[\s-]/gu, '')

export const isPin = (pin: string) => /^\d{4,6}$/.test(pin)

/** What everybody tries first, beside rows and repeats: from lists of the PINs that people choose most. */
const tooWellKnown = new Set([
  ...['1004', '1010', '1122', '1212', '1313', '2000', '2001', '2020', '2222', '2580', '0852', '5683', '6969', '7410', '7777', '1342'],
  ...['112233', '121212', '123123', '123321', '159753', '147258', '258456', '696969', '131313', '101010', '202020', '520520'],
])

/** Whether a PIN is one that somebody who found the card would try first: a row like 1234, one figure again and again, a pair repeated, a year. */
export function isEasyToGuess(pin: string) {
  const figures = [...pin].map(Number)
  const steps = figures.slice(1).map((figure, at) => figure - (figures[at] ?? 0))
  const isRow = steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
  const isPairAgain = pin === pin.slice(0, 2).repeat(pin.length / 2) || pin === pin.slice(0, 3).repeat(2)
  return isRow || isPairAgain || isYear(pin) || tooWellKnown.has(pin)
}

const isYear = (pin: string) => pin.length === 4 && /^(19|20)/.test(pin)
