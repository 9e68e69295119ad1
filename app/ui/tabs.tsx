import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { NearLink } from './near-link.tsx'

export interface Tab {
  to: string
  label: string
  count?: number | undefined
  /** Not where it leads by itself: this tab is the page's home although the URL is deeper. */
  current?: boolean | undefined
}

interface TabsProps {
  label: string
  /** One quiet line above: name, dates, place. */
  about?: ReactNode
  tabs: readonly Tab[]
}

/** The pages of one folder, as its index tabs. They wrap, so nothing hides on a phone. */
export function Tabs({ label, about, tabs }: TabsProps) {
  const { pathname } = useLocation()
  return (
    <nav className="tabs" aria-label={label}>
      {about && <p>{about}</p>}
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab} isHere={tab.current ?? tab.to === pathname} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TabLink({ tab: { to, label, count }, isHere }: { tab: Tab; isHere: boolean }) {
  return (
    <NearLink to={to} aria-current={isHere ? 'page' : undefined}>
      {label}
      {count !== undefined && <span className="count"> {count}</span>}
    </NearLink>
  )
}
