import type { ReactNode } from 'react'

/** One line over everything: this place is invented, or the house has something to say. */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <aside className="banner" aria-label="About this site">
      <p>{children}</p>
    </aside>
  )
}
