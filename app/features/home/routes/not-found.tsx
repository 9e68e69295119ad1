import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone, notFound } from '#app/server/allow.server.ts'

/** Whatever else is asked for. It has a route so that the page that says so knows who asks and whom they can turn to. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request)
  throw notFound()
}

export default function NotFoundPage() {
  return null
}
