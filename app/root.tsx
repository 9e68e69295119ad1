import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { findShell } from '#app/features/home/queries.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle, type Template } from '#app/shared/page-handle.ts'
import { useArrival } from '#app/ui/arrival.ts'
import { Banner } from '#app/ui/banner.tsx'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { errorWordsOf } from '#app/ui/error-words.ts'
import { Masthead, MyLink, SignIn, SignOut } from '#app/ui/masthead.tsx'
import { useNearLinks } from '#app/ui/near-link.tsx'
import { useNonce } from '#app/ui/nonce.tsx'
import { PageFooter } from '#app/ui/page-footer.tsx'
import { QuickExitScript } from '#app/ui/quick-exit.tsx'
import { SharedPhoneBar } from '#app/ui/shared-phone-bar.tsx'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = ({ error }) => pageTitle(error ? errorWordsOf(statusOf(error), reasonOf(error)).title : 'Welcome')

/** What stands round every page: my name, the main links, my named contact. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return findShell(request)
}

export default Outlet

/** Every page, and every page that could not be. Draws itself even when no loader answered. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  const isStopped = Boolean(useRouteError()) // null where nothing went wrong
  const { template: shape = 'participant', nav, scripts, quickExit } = usePageHandle()
  const template = isStopped && shape === 'wall' ? 'participant' : shape
  const isWall = template === 'wall'
  const isWide = template === 'organiser'
  const leavesQuickly = template === 'participant' || quickExit
  const isColumn = !isWall && (!isWide || leavesQuickly)
  const { pathname } = useLocation()
  const isSigningIn = pathname.startsWith('/sign-in')
  const viewer = shell?.viewer ?? null
  const banner = shell?.banner ?? (shell?.demo ? 'Invented example. None of these people exist.' : null)
  useArrival(pathname)
  useNearLinks()

  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#fefdf9" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171b27" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
        <QuickExitScript />
      </head>
      <body className={`page-${template}`}>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        {banner && <Banner>{banner}</Banner>}
        {viewer?.isSharedPhone && <SharedPhoneBar />}
        <Masthead
          home={homeOf(viewer)}
          nav={isWall ? [] : (shell?.nav ?? [])}
          current={nav}
          mine={viewer && isColumn && <MyLink knownAs={viewer.knownAs} />}
          quickExit={leavesQuickly}
        >
          {viewer && isWide && !isColumn && <MyLink knownAs={viewer.knownAs} />}
          {viewer && isWide && !isColumn && <SignOut />}
          {!viewer && !isWall && !isSigningIn && <SignIn />}
        </Masthead>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {!isWall && (
          <PageFooter contact={shell?.contact ?? null}>
            {viewer && isColumn && (
              <li>
                <SignOut />
              </li>
            )}
          </PageFooter>
        )}
        {(scripts ?? (isWide && !leavesQuickly)) && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

/** Plain words for whatever stopped the page; the status stays what it was. */
export function ErrorBoundary() {
  const error = useRouteError()
  const shell = useRouteLoaderData<typeof loader>('root')
  return <ErrorPage status={statusOf(error)} reason={reasonOf(error)} said={saidBy(error)} home={homeOf(shell?.viewer)} />
}

function homeOf(viewer: object | null | undefined) {
  return viewer ? '/today' : '/'
}

function statusOf(error: unknown) {
  return isRouteErrorResponse(error) ? error.status : 500
}

/** What an answer calls itself. */
function reasonOf(error: unknown) {
  return isRouteErrorResponse(error) ? error.statusText : undefined
}

/** Our own thrown Responses speak in sentences; Remix's begin with “Error”. */
function saidBy(error: unknown) {
  if (!isRouteErrorResponse(error) || ![403, 409, 410, 429].includes(error.status)) return undefined
  const said: unknown = error.data
  return typeof said === 'string' && said.endsWith('.') && !said.startsWith('Error') ? said : undefined
}

/** What the page told about itself: the deepest route's word counts. */
function usePageHandle() {
  // Remix leaves `handle` untyped; every route module's is checked by `satisfies PageHandle`.
  const handles = useMatches().map(({ handle, data }) => ({ ...(handle as PageHandle | undefined), data }))
  return handles.reduce<Omit<PageHandle, 'template'> & { template?: Template }>((page, { template, data, ...handle }) => {
    const shape = typeof template === 'function' ? template(data) : template
    return { ...page, ...handle, ...(shape && { template: shape }) }
  }, {})
}
