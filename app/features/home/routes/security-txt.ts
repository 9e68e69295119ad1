import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { env } from '#app/server/env.server.ts'

const yearMs = 365 * 86_400_000

/** Where to tell of a weakness (RFC 9116). */
export async function loader({ request }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const { mailFrom, appUrl } = env()
  const address = /<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom
  const expires = new Date(act.at.getTime() + yearMs).toISOString()
  const lines = [
    `Contact: mailto:${address}`,
    `Expires: ${expires}`,
    `Preferred-Languages: en`,
    `Canonical: ${appUrl.origin}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
