import { Icon } from './icon.tsx'
import leaveQuickly from './leave-quickly.js?url'
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

/** Stands in the head, so that nothing is drawn before the back button is turned away. Without it the link is a plain link. */
export function QuickExitScript() {
  return <script src={leaveQuickly} nonce={useNonce()} suppressHydrationWarning />
}
