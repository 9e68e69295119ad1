import type { ReactNode } from 'react'

/** What happened, newest or oldest first, down one pen line. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>
}

interface MomentProps {
  /** As a machine reads it: an ISO day or instant. */
  at: string
  /** As people say it. */
  when: string
  /** `kept`: it came about. `now`: where we are. */
  state?: 'kept' | 'now' | undefined
  children: ReactNode
}

/** One thing on the `<Timeline>`. */
export function Moment({ at, when, state, children }: MomentProps) {
  return (
    <li className={state}>
      <time dateTime={at}>{when}</time>
      <div>{children}</div>
    </li>
  )
}
