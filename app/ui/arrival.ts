import { useEffect, useRef } from 'react'

/**
 * After a step from page to page in the browser, puts the focus at the new page's beginning, as a fresh load would:
 * screen readers read on from there. Leaves it alone where the page has already put it on something of its own.
 */
export function useArrival(pathname: string) {
  const from = useRef(pathname)
  useEffect(() => {
    if (from.current === pathname) return
    from.current = pathname
    const main = document.getElementById('main')
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
}
