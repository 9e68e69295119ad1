import type { ReactNode } from 'react'

/** A few numbers, each with its words. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>
}

interface StatProps {
  /** `null` is a count too small to show. */
  count: number | null
  /** Under this many people a count is words only: 5 inside, 10 for funders. */
  hideUnder?: number | undefined
  /** After the figure, smaller: “of 18”. Not shown with a hidden one. */
  of?: ReactNode
  children: ReactNode
}

/** A number and what it counts. One about fewer people than `hideUnder` says only that, and why. Nought hides nobody. */
export function Stat({ count, hideUnder = 0, of, children }: StatProps) {
  const isFew = count === null || (count > 0 && count < hideUnder)
  return (
    <div className="stat">
      <dt>
        {children}
        {isFew && <span className="why">We don’t show numbers this small.</span>}
      </dt>
      {isFew ? (
        <dd className="few">fewer than {hideUnder || 5}</dd>
      ) : (
        <dd>
          {count}
          {of && <small> {of}</small>}
        </dd>
      )}
    </div>
  )
}
