import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface PageHeaderProps {
  /** A small line above: where or when this is. */
  kicker?: ReactNode
  title: ReactNode
  /** Why this exists, in the words people agreed. Never ours. */
  purpose?: ReactNode
  /** One quiet sentence of ours. */
  lead?: ReactNode
  /** Buttons for the whole page, at its side. */
  actions?: ReactNode
  children?: ReactNode
}

/** How every page begins: its one `h1`, with whose it is for. */
export function PageHeader({ kicker, title, purpose, lead, actions, children }: PageHeaderProps) {
  const words = (
    <>
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {purpose && <p className="purpose">{purpose}</p>}
      {lead && <p className="quiet">{lead}</p>}
      {children}
    </>
  )
  return (
    <header className={classes('page-header', actions !== undefined && 'row row-apart')}>
      {actions === undefined ? words : <div>{words}</div>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </header>
  )
}
