import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { drawClockDial } from './clock-dial.ts'

interface ClockProps {
  day: number
  /** Days promised. */
  days: number
  /** The day of the first answer. */
  answeredOn?: number | undefined
  /** Says all the dial shows: “Day 9 of 28. No answer yet.” */
  label: string
  small?: boolean | undefined
  /** The same in words, beside it. */
  children: ReactNode
}

/** One tick a day, so that silence shows. It runs on those who promised an answer, never on those who asked. */
export function Clock({ day, days, answeredOn, label, small, children }: ClockProps) {
  const { gone, toCome, answer } = drawClockDial({ day, days, answeredOn })
  return (
    <div className={classes('clock', small && 'clock-small', day > days && answeredOn === undefined && 'clock-late')}>
      <svg viewBox="0 0 120 120" role="img" aria-label={label}>
        <path className="day" d={toCome} />
        <path className="gone" d={gone} />
        {answer && <path className="answer" d={answer} />}
        <text x="60" y={small ? 72 : 64}>
          {day}
        </text>
        {!small && (
          <text x="60" y="80">
            of {days} days
          </text>
        )}
      </svg>
      <div className="stack stack-small">{children}</div>
    </div>
  )
}
