import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { endKeepApart } from '../commands/review-keep-apart.server.ts'
import { PairName } from '../components/pair-name.tsx'
import { requireKeepApart } from '../guards.server.ts'

export const handle = { template: 'participant', nav: 'safeguarding', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Safeguarding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pair } = await requireKeepApart(request, params, 'keep_apart.write')
  return { pair }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, pair } = await requireKeepApart(request, params, 'keep_apart.write')
  await endKeepApart(act, { id: pair.id })
  return redirect('/keep-aparts')
}

export default function KeepApartEndingPage() {
  const { pair } = useLoaderData<typeof loader>()
  const back = `/keep-aparts/${pair.id}`
  return (
    <>
      <BackLink to={back}>
        <PairName pair={pair} />
      </BackLink>
      <PageHeader title={pair.endedAt ? 'This has ended' : 'End this?'} />
      {!pair.endedAt && (
        <Form method="post" className="stack">
          <ul>
            <li>From now on mixes and rooms may put the two together.</li>
            <li>Mixes that were worked out before stay as they are.</li>
            <li>That they were kept apart, and why, is forgotten a year from now.</li>
          </ul>
          <p className="row">
            <ButtonLink to={back}>Leave it as it is</ButtonLink>
            <Button variant="care">End it today</Button>
          </p>
        </Form>
      )}
    </>
  )
}
