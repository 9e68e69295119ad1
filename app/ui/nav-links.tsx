import type { ReactNode } from 'react'
import { NearLink } from './near-link.tsx'

export interface NavItem {
  to: string
  label: string
  key: string
}

interface NavLinksProps {
  label: string
  links: readonly NavItem[]
  current?: string | undefined
  /** More `<li>`s at the end. */
  children?: ReactNode
}

/** The main links. They wrap, so nothing hides on a phone; where you are is underlined. */
export function NavLinks({ label, links, current, children }: NavLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="links">
        {links.map((link) => (
          <li key={link.key}>
            <NearLink to={link.to} aria-current={link.key === current ? 'page' : undefined}>
              {link.label}
            </NearLink>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  )
}
