import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { callOffGathering } from '../commands/call-off-gathering.server.ts'
import { sayTimes } from '../components/gathering-facts.tsx'
import { callOffForm } from '../forms.ts'
import { requireGathering } from '../guards.server.ts'

export const meta = () => pageTitle('Call off a gathering')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'gathering.write')
  const { id, title, starts_at, ends_at, zone } = gathering
  return { gathering: { id, title, starts_at, ends_at, zone }, isCalledOff: gathering.cancelled_at !== null, today: dayOf(act.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, gathering } = await requireGathering(request, params, 'gathering.write')
  const form = readForm(await request.formData(), callOffForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  await callOffGathering(act, { gatheringId: gathering.id, words: form.value.words })
  return redirect(`/gatherings/${gathering.id}`, 303)
}

export default function Cancellation() {
  const { gathering, isCalledOff, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  const back = `/gatherings/${gathering.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>{gathering.title}</BackLink>
      <Form method="post" className="stack stack-large">
        <PageHeader
          kicker={sayTimes(gathering, today)}
          title={isCalledOff ? 'This was called off' : 'Call it off?'}
          lead={isCalledOff ? 'Everyone who was coming has been told.' : 'Everyone who is coming gets a message with your words.'}
        />
        {!isCalledOff && (
          <>
            <TextArea
              name="words"
              label="Why, and what happens instead"
              hint="A sentence or two. It goes out as you write it."
              defaultValue={mistakes?.typed.words}
              error={mistakes?.errors.words}
            />
            <p className="row">
              <Button variant="care">Call it off and tell everyone</Button>
              <ButtonLink to={back}>Leave it as it is</ButtonLink>
            </p>
          </>
        )}
      </Form>
    </>
  )
}
