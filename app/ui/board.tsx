import { useId, type ReactNode } from 'react'

/** Three or four columns of cards side by side, one under another on a phone. Things move by button. */
export function Board({ columns = 3, children }: { columns?: 3 | 4; children: ReactNode }) {
  return <div className={columns === 4 ? 'board board-4' : 'board'}>{children}</div>
}

export function BoardColumn({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
