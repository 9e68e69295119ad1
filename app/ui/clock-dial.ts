const MIDDLE = 60
const RADIUS = 46
const GAP_DEGREES = 3.5

export interface ClockDial {
  /** Days still to come, as SVG arcs. */
  toCome: string
  /** Days gone by. */
  gone: string
  /** The day of the first answer, if there was one. */
  answer: string
}

/** The ticks of a clock face of `days` days, beginning at noon and running with the sun; past the last day the circle is full. */
export function drawClockDial({ day, days, answeredOn }: { day: number; days: number; answeredOn?: number | undefined }): ClockDial {
  const ticks = Math.max(days, day, 1)
  const arcs = Array.from({ length: ticks }, (_, index) => arc(index, ticks))
  return {
    gone: arcs.slice(0, day).join(''),
    toCome: arcs.slice(day, Math.max(days, day)).join(''),
    answer: answeredOn === undefined ? '' : (arcs[Math.max(answeredOn, 1) - 1] ?? ''),
  }
}

/** One day's arc; the gap narrows where there are many. */
function arc(index: number, ticks: number) {
  const step = 360 / ticks
  const gap = Math.min(GAP_DEGREES, step / 3)
  return `M${point(index * step + gap / 2)}A${RADIUS} ${RADIUS} 0 0 1 ${point((index + 1) * step - gap / 2)}`
}

function point(degrees: number) {
  const turn = ((degrees - 90) * Math.PI) / 180
  return `${(MIDDLE + RADIUS * Math.cos(turn)).toFixed(1)} ${(MIDDLE + RADIUS * Math.sin(turn)).toFixed(1)}`
}
