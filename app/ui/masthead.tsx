import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { NavLinks, type NavItem } from './nav-links.tsx'
import { QuickExit } from './quick-exit.tsx'

interface MastheadProps {
  home: string
  nav: readonly NavItem[]
  current?: string | undefined
  /** One column: what is mine goes to the end of the main links, so that the way out keeps its place. */
  isNarrow?: boolean | undefined
  quickExit?: boolean | undefined
  /** My name and the way out, or the way in. */
  children?: ReactNode
}

/** The three lines at the head of every page: the name, the main links, my name. */
export function Masthead({ home, nav, current, isNarrow, quickExit, children }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="masthead-in">
        <Brand to={home} />
        {(nav.length > 0 || (isNarrow && children)) && (
          <NavLinks label="Main" links={nav} current={current}>
            {isNarrow && children && <li className="mine">{children}</li>}
          </NavLinks>
        )}
        <div className="row tools">
          {!isNarrow && children}
          {quickExit && <QuickExit />}
        </div>
      </div>
    </header>
  )
}

/** My own page, by my name. */
export function MyLink({ knownAs }: { knownAs: string }) {
  return (
    <Link className="tool" to="/me">
      <bdi>{knownAs}</bdi>
      <span className="hidden-words">, my page</span>
    </Link>
  )
}

/** The way in. */
export function SignIn() {
  return (
    <Link className="tool" to="/sign-in">
      Sign in
    </Link>
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
