import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Small steps, or people waiting: lines with an icon or a mark, words, and one thing to do at the side. */
export function Steps({ ordered, label, children }: { ordered?: boolean; label?: string | undefined; children: ReactNode }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="steps" aria-label={label}>
      {children}
    </List>
  )
}

interface StepItemProps {
  icon?: IconName | undefined
  /** Stands in the icon's place: a `<MarkNamed>`. */
  mark?: ReactNode
  title: ReactNode
  /** Done or kept: the icon turns green; the words say it too. */
  done?: boolean | undefined
  /** The one thing to do here. */
  side?: ReactNode
  children?: ReactNode
}

/** One line of `<Steps>`. */
export function StepItem({ icon, mark, title, done, side, children }: StepItemProps) {
  const shown = icon ?? (done ? 'check' : 'step')
  return (
    <li>
      {mark ?? <span className={done ? 'done' : undefined}>{<Icon name={shown} />}</span>}
      <div>
        <p className="step-title">{title}</p>
        {children && <div className="step-note">{children}</div>}
      </div>
      {side && <div className="side">{side}</div>}
    </li>
  )
}
