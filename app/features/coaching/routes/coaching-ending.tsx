import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { isGoingOn } from '../coaching-terms.ts'
import { endCoaching } from '../commands/end-coaching.server.ts'
import { requireCoachingToEnd } from '../guards.server.ts'
import { canReadWords } from '../permissions.ts'

export const meta = () => pageTitle('End this')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { coaching, relations, viewer } = await requireCoachingToEnd(request, params)
  const { id, known_as, coach_known_as } = coaching
  return {
    id,
    name: known_as,
    coachName: coach_known_as,
    isOver: !isGoingOn(coaching, dayOf(viewer.at)),
    as: !canReadWords(relations) ? ('organiser' as const) : relations.has('coach') ? ('coach' as const) : ('coachee' as const),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, coaching } = await requireCoachingToEnd(request, params)
  await endCoaching(act, { coachingId: coaching.id })
  return redirect('/coachings', 303)
}

export default function EndingPage() {
  const { id, name, coachName, as, isOver } = useLoaderData<typeof loader>()
  const back = `/coachings/${id}`
  const isCoachee = as === 'coachee'
  return (
    <>
      <BackLink to={back}>{isCoachee ? `You and ${coachName}` : `${name} and ${coachName}`}</BackLink>
      <PageHeader title={isOver ? 'This has ended' : 'End this?'} {...(!isOver && { lead: 'No reason is needed.' })} />
      {!isOver && (
        <Form method="post" className="stack stack-large">
          <ul>
            <li>The talks ahead are called off.</li>
            <li>
              {isCoachee ? `${coachName} gets a message that says so, and nothing else.` : 'Whoever does not know yet gets a message.'}
            </li>
            <li>
              {isCoachee
                ? `What you wrote together stays yours. ${coachName} can read it for 30 more days.`
                : `What was written stays with ${name}. The coach can read it for 30 more days.`}
            </li>
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
