import type { Answer } from './ask.ts'
import type { Who } from './row.ts'

export type Verdict = 'let in' | 'refused' | `unclear: ${string}`

const asksToSignIn = (to: string) => to.startsWith('/sign-in?to=')

/** What an answer means for who asked: a page, a redirect within or a form's mistake lets them in; 403, 404 and 405 do not. */
export function verdictOn({ status, to }: Answer, who: Who): Verdict {
  const hasNoAccount = who === 'nobody' || who === 'guest'
  if ([403, 404, 405].includes(status)) return 'refused'
  if (status === 302 && asksToSignIn(to)) return hasNoAccount ? 'refused' : `unclear: signed out`
  if (to.startsWith('/welcome') || (status === 302 && to.startsWith('/step-up?'))) return `unclear: sent to ${to}`
  return [200, 302, 303, 400, 409, 410].includes(status) ? 'let in' : `unclear: ${status}`
}

/** The same for a loader that is called alone, as Remix's own script does: its redirects come inside a 202. */
export function verdictOnData({ status, text }: Answer, who: Who): Verdict {
  const isRedirect = status === 202 && text.includes('SingleFetchRedirect')
  const to = isRedirect ? (/"(\/[^"]*)"/.exec(text)?.[1] ?? '') : ''
  return verdictOn({ status: isRedirect ? 302 : status, to, text }, who)
}

/** Whether an answer to Remix's own script carries what a loader found. */
export const carriesData = ({ text }: Answer) => text.includes('"data"')
