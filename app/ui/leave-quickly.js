/**
 * Takes the page out of the history on the way out, and turns the back button away afterwards: coming back by it
 * leads on to the neutral page; coming by the address opens the site as ever. Runs in the head, before anything is drawn.
 */
const left = 'left'

/** @param {string} away */
function leave(away) {
  document.documentElement.hidden = true
  try {
    sessionStorage.setItem(left, away)
  } catch {
    // no storage: the way out itself still works
  }
  location.replace(away)
}

function leftFor() {
  try {
    return sessionStorage.getItem(left)
  } catch {
    return null
  }
}

const awayBefore = leftFor()
if (awayBefore) {
  const [visit] = performance.getEntriesByType('navigation')
  if (visit instanceof PerformanceNavigationTiming && visit.type === 'back_forward') leave(awayBefore)
  else sessionStorage.removeItem(left)
}

addEventListener('pageshow', (event) => {
  const away = leftFor()
  if (event.persisted && away) leave(away)
})

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  leave(link.href)
})
