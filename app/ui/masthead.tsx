import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { NearLink } from './near-link.tsx'
import { NavLinks, type NavItem } from './nav-links.tsx'
import { QuickExit } from './quick-exit.tsx'

interface MastheadProps {
  home: string
  nav: readonly NavItem[]
  current?: string | undefined
  /** My page, where it ends the main links: in one column, so that the quick exit keeps its place. */
  mine?: ReactNode
  quickExit?: boolean | undefined
  /** What stands at the far side: my name and the way out, or the way in. */
  children?: ReactNode
}

/** The three lines at the head of every page: the name, the main links, my name. */
export function Masthead({ home, nav, current, mine, quickExit, children }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="masthead-in">
        <Brand to={home} />
        {(nav.length > 0 || mine) && (
          <NavLinks label="Main" links={nav} current={current}>
            {mine && <li className="mine">{mine}</li>}
          </NavLinks>
        )}
        <div className="row tools">
          {children}
          {quickExit && <QuickExit />}
        </div>
      </div>
    </header>
  )
}

/** My own page, by my name. */
export function MyLink({ knownAs }: { knownAs: string }) {
  return (
    <NearLink className="tool" to="/me">
      <bdi>{knownAs}</bdi>
      <span className="hidden-words">, my page</span>
    </NearLink>
  )
}

/** The way in. */
export function SignIn() {
  return (
    <NearLink className="tool" to="/sign-in">
      Sign in
    </NearLink>
  )
}

/** The way out. */
export function SignOut() {
  return (
    <Form method="post" action="/sign-out">
      <button className="tool">Sign out</button>
    </Form>
  )
}
