import { Link, useNavigate, type LinkProps } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * A link to a page of ours. Remix's own works out for each link where it leads from every route above it, which for a list of sixty people
 * took longer than their words. Where the address stands whole there is nothing to work out: a bare link, which `useNearLinks` follows.
 */
export function NearLink({ to, reloadDocument = false, ...link }: LinkProps) {
  const isNear = typeof to === 'string' && to.startsWith('/') && !own.some((word) => word in link)
  if (!isNear) return <Link {...link} to={to} reloadDocument={reloadDocument} />
  return <a {...link} href={to} data-near={reloadDocument ? undefined : ''} />
}

/** What only Remix's link understands. */
const own = ['preventScrollReset', 'relative', 'replace', 'state', 'viewTransition', 'prefetch', 'discover']

/** Steps from page to page in the browser when such a link is pressed plainly. One listener for the whole page, however many links. */
export function useNearLinks() {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-near]') : null
      const to = link?.getAttribute('href')
      if (!to || event.defaultPrevented || !isPlainPress(event)) return
      event.preventDefault()
      navigate(to)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

/** Not one that asks for a new window, or to keep the page. */
function isPlainPress({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
