import { action as postCode } from '#app/features/people/accounts/routes/sign-in-code.tsx'
import { action as postLink } from '#app/features/people/accounts/routes/sign-in-link.tsx'
import { action as postSignIn } from '#app/features/people/accounts/routes/sign-in.tsx'
import { deliverDueMessages, type Mail } from '#app/server/deliver.server.ts'
import { responseOf, visit } from '#tests/support/app.ts'

/** What an action answered, whether it threw or returned a Response, or data with a status. */
export async function answerOf(work: Promise<unknown>) {
  const outcome = await work.catch((thrown: unknown) => thrown)
  if (outcome instanceof Response) return { status: outcome.status, headers: outcome.headers, errors: undefined, response: outcome }
  if (typeof outcome === 'object' && outcome !== null && 'data' in outcome && 'init' in outcome) {
    // the shape that Remix gives what `data(…)` returns
    const { data, init } = outcome as { data: { mistakes?: { errors: Record<string, string> } }; init: ResponseInit | null }
    return { status: init?.status ?? 200, headers: new Headers(init?.headers), errors: data.mistakes?.errors, response: undefined }
  }
  throw outcome
}

/** The `name=value` of the cookies that an answer sets and keeps, as the browser would send them back. */
export function cookiesOf({ headers }: { headers: Headers }) {
  const kept = headers.getSetCookie().filter((cookie) => !cookie.includes('Max-Age=0'))
  return kept.map((cookie) => cookie.split(';')[0] ?? '').join('; ')
}

interface Asker {
  cookie?: string
  ip?: string
  form?: Record<string, string>
}

/** Posts the sign-in form, and gives the answer with the cookie of the browser that asked. */
export async function postEmail(email: string, { cookie, ip = '127.0.0.1', form = {} }: Asker = {}) {
  const asked = await visit({ url: '/sign-in', form: { email, ...form }, ...(cookie ? { cookie } : {}) })
  const answer = await answerOf(postSignIn({ ...asked, context: { ...asked.context, ip } }))
  return { ...answer, cookie: cookiesOf(answer) }
}

/** Asks for a code and reads the message that comes. */
export async function askByMail(email: string, asker: Asker = {}) {
  const { cookie } = await postEmail(email, asker)
  const [mail] = (await collectMail()).slice(-1)
  return { cookie, ...readSignInMail(mail) }
}

/** Delivers what is due into a list. */
export async function collectMail(now = () => new Date()) {
  const sent: Mail[] = []
  await deliverDueMessages(async (mail) => void sent.push(mail), now)
  return sent
}

export function readSignInMail(mail: Pick<Mail, 'text'> | undefined) {
  const code = /asked for it:\s+([2-9A-Z]{8})\s/.exec(mail?.text ?? '')?.[1] ?? ''
  const token = /\/sign-in\/link\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return { code, token }
}

export async function postTheCode(code: string, cookie?: string) {
  return answerOf(postCode(await visit({ url: '/sign-in/code', form: { code }, ...(cookie ? { cookie } : {}) })))
}

export async function postTheLink(token: string, { cookie, form = {} }: Pick<Asker, 'cookie' | 'form'> = {}) {
  return responseOf(postLink(await visit({ url: '/sign-in/link', form: { token, ...form }, ...(cookie ? { cookie } : {}) })))
}
