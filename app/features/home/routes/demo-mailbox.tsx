import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireDemo } from '#app/features/people/accounts/guards.server.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { listMail } from '../mailbox/queries.server.ts'

export const meta = () => pageTitle('Messages sent')
export const handle = { template: 'organiser' } satisfies PageHandle

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
        lead="In this invented example every message lands here and leaves for nowhere. The newest is on top."
      />
      {messages.length === 0 ? (
        <Empty title="Nothing has been sent yet">Ask for a code to sign in, or invite somebody. It lies here a few seconds later.</Empty>
      ) : (
        <Table label="Messages" caption="Every message sent, the newest on top" columns={['Subject', 'To', 'When']}>
          {messages.map(({ id, subject, to, sentAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/demo/mailbox/${id}`}>{subject}</Link>
              </th>
              <td>
                <bdi>{to}</bdi>
              </td>
              <td>{sentAt && <time dateTime={sentAt}>{sayDayTime(sentAt)}</time>}</td>
            </tr>
          ))}
        </Table>
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
