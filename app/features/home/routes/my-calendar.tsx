import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireAccount } from '#app/features/people/accounts/guards.server.ts'
import { renewCalendarLink } from '#app/features/people/calendar-link/commands.server.ts'
import { calendarLinkForm } from '#app/features/people/calendar-link/forms.ts'
import { findCalendarLink } from '#app/features/people/calendar-link/queries.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { CalendarLink } from '../components/calendar-link.tsx'

export const meta = () => pageTitle('My calendar')
export const handle = { template: 'participant', scripts: true, quickExit: true } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  return { id: newId(), link: (await findCalendarLink(viewer.personId)) ?? null, today: dayOf(viewer.at) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const form = readForm(await request.formData(), calendarLinkForm)
  if (form.ok) await renewCalendarLink(act, { id: form.value.id, personId: viewer.personId })
  return redirect('/me/calendar', 303)
}

export default function MyCalendar() {
  const { id, link, today } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/me">My page</BackLink>
      <PageHeader
        title="My calendar"
        lead="Your dates in the calendar of your own phone. When one moves, it moves there too. It says when and where, and never why."
      />
      {!link && (
        <Form method="post" className="stack">
          <p>You get a private link that your phone looks at now and then. You can end it on any day.</p>
          <HiddenFields values={{ id }} />
          <Button variant="next" wide>
            Make my calendar link
          </Button>
        </Form>
      )}
      {link && (
        <div className="stack stack-large">
          <CalendarLink url={link.url} lastUsedAt={link.lastUsedAt} today={today} />
          <Card variant="sunk" labelledBy="another">
            <h2 id="another">Has somebody else seen the link?</h2>
            <p>Make a new one: the old link opens nothing from that moment, and you add the new one to your phone.</p>
            <div className="row">
              <Form method="post">
                <HiddenFields values={{ id }} />
                <Button>Make a new link</Button>
              </Form>
              <Form method="post" action="/me/calendar/ending">
                <Button variant="quiet">End my link</Button>
              </Form>
            </div>
          </Card>
        </div>
      )}
    </>
  )
}
