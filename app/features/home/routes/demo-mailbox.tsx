import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireDemo } from '#app/features/people/accounts/guards.server.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { listMail } from '../mailbox/queries.server.ts'

export const meta = () => pageTitle('Messages sent')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemo(request)
  return listMail(new URL(request.url).searchParams.get('after'))
}

export default function DemoMailbox() {
  const { messages, olderAfter } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/">Front page</BackLink>
      <PageHeader
        title="Messages sent"
        lead="In this invented example every message lands here and goes no further. The newest is on top."
      />
      {messages.length === 0 ? (
        <Empty title="Nothing has been sent yet">Ask for a code to sign in, or invite somebody. It lies here a few seconds later.</Empty>
      ) : (
        <Steps label="Messages, the newest on top">
          {messages.map(({ id, subject, to, sentAt }) => (
            <StepItem key={id} icon="letter" title={<Link to={`/demo/mailbox/${id}`}>{subject}</Link>}>
              <p>
                To <bdi>{to}</bdi>
              </p>
              {sentAt && (
                <p>
                  <time dateTime={sentAt}>{sayDayTime(sentAt)}</time>
                </p>
              )}
            </StepItem>
          ))}
        </Steps>
      )}
      {olderAfter && (
        <p>
          <LineLink to={`?after=${olderAfter}`} icon="down">
            Show older messages
          </LineLink>
        </p>
      )}
    </>
  )
}
