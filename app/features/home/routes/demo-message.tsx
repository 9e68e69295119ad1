import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemo } from '#app/features/people/accounts/guards.server.ts'
import { notFound } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { MailText } from '../components/mail-text.tsx'
import { findMail } from '../mailbox/queries.server.ts'

export const meta = () => pageTitle('A message')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireDemo(request)
  const mail = await findMail(params.messageId ?? '')
  if (!mail) throw notFound()
  return mail
}

export default function DemoMessage() {
  const { subject, to, text, html, headers, calendar } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/demo/mailbox">Messages sent</BackLink>
      <PageHeader
        title={subject}
        lead={
          <>
            To <bdi>{to}</bdi>
          </>
        }
      />
      <div className="stack stack-large">
        <MailText text={text} />
        {calendar && (
          <details>
            <summary>For the calendar</summary>
            <pre tabIndex={0}>
              <code>{calendar}</code>
            </pre>
          </details>
        )}
        <details>
          <summary>The same as HTML</summary>
          <pre tabIndex={0}>
            <code>{html}</code>
          </pre>
        </details>
        <details>
          <summary>Headers</summary>
          <pre tabIndex={0}>
            <code>{headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</code>
          </pre>
        </details>
      </div>
    </>
  )
}
