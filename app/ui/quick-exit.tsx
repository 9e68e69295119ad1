import { Icon } from './icon.tsx'
import { useNonce } from './nonce.tsx'

/** A page anyone could have open. */
const away = 'https://www.bbc.co.uk/weather'

/** Leaves at once for a page that says nothing about you. */
export function QuickExit() {
  return (
    <a className="tool" href={away} rel="noreferrer" data-leave="">
      <Icon name="exit" />
      <span>Leave quickly</span>
    </a>
  )
}

/**
 * Takes the page out of the history on the way out, and turns the back button away afterwards:
 * coming back by it leads on to the neutral page; coming by the address opens the site as ever.
 */
const leaving = `(function () {
  var left = 'left', page = document.documentElement
  function leave() {
    try { sessionStorage.setItem(left, '1') } catch (e) {}
    page.hidden = true
    location.replace('${away}')
  }
  function hasLeft() {
    try { return sessionStorage.getItem(left) === '1' } catch (e) { return false }
  }
  if (hasLeft()) {
    var visit = performance.getEntriesByType('navigation')[0]
    if (visit && visit.type === 'back_forward') leave()
    else sessionStorage.removeItem(left)
  }
  addEventListener('pageshow', function (event) { if (event.persisted && hasLeft()) leave() })
  document.addEventListener('click', function (event) {
    if (!event.target.closest || !event.target.closest('a[data-leave]')) return
    event.preventDefault()
    leave()
  })
})()`

/** Stands in the head, so that nothing is drawn before the back button is turned away. Without it the link is a plain link. */
export function QuickExitScript() {
  return <script nonce={useNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: leaving }} />
}
