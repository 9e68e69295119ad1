import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { openInvitations } from '../commands/open-invitations.server.ts'
import { judgeOpening } from '../experience-states.ts'
import { requireExperience } from '../guards.server.ts'
import { countPlaces, listSessions } from '../queries/experience.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Open the invitations')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const { id, name, state, first_on, last_on, seats } = experience
  const sessions = (await listSessions(id)).length
  const considered = (await countPlaces(id)).filter((one) => one.state === 'considered').reduce((sum, { count }) => sum + count, 0)
  return { id, name, step: judgeOpening(state), days: sayDays(first_on, last_on, dayOf(viewer.at)), seats, sessions, considered }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const opened = await openInvitations(act, { experienceId: experience.id })
  return opened.ok ? redirect(`/experiences/${experience.id}/places`) : data({ refused: opened.reason }, { status: 409 })
}

export default function OpeningPage() {
  const { id, name, step, days, seats, sessions, considered } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? (step.ok ? undefined : step.reason)
  return (
    <>
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader
        title="Open the invitations?"
        lead="From then on people can be asked. Nothing is sent by this: you invite each by name."
      />
      {refused && <Notice title={refused} />}
      <ul className="stack stack-small">
        <li>{days}</li>
        <li>{sayCount(seats, { one: 'One place', other: '# places' })}</li>
        <li>{sayCount(sessions, { one: 'One session is planned', other: '# sessions are planned', none: 'No session is planned yet' })}</li>
        <li>
          {sayCount(considered, { one: 'One person is thought of', other: '# people are thought of', none: 'Nobody is thought of yet' })}
        </li>
      </ul>
      <Form method="post" className="row">
        <Button variant="next">Open the invitations</Button>
        <LineLink to={`/experiences/${id}`}>Not yet</LineLink>
      </Form>
    </>
  )
}
