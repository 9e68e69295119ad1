import type { ReactNode } from 'react'
import { FireDrawing, TentDrawing } from './drawings.tsx'

interface EmptyProps {
  drawing?: 'tent' | 'fire' | undefined
  title: string
  /** What will live here. */
  children?: ReactNode
  /** One way to begin. */
  action?: ReactNode
}

/** Nothing here yet: what will be, and the smallest first move. For organisers, empty is the prize. */
export function Empty({ drawing = 'tent', title, children, action }: EmptyProps) {
  return (
    <section className="empty" aria-label={title}>
      {drawing === 'fire' ? <FireDrawing /> : <TentDrawing />}
      <h2>{title}</h2>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action && <div>{action}</div>}
    </section>
  )
}
