import { Link } from '@remix-run/react'

export interface NavItem {
  to: string
  label: string
  key: string
}

/** The main links. They wrap, so nothing hides on a phone; where you are is underlined. */
export function NavLinks({ label, links, current }: { label: string; links: readonly NavItem[]; current?: string | undefined }) {
  return (
    <nav aria-label={label}>
      <ul className="links">
        {links.map((link) => (
          <li key={link.key}>
            <Link to={link.to} aria-current={link.key === current ? 'page' : undefined}>
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
