import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { cancelExperience } from '../commands/cancel-experience.server.ts'
import { judgeCancelling } from '../experience-states.ts'
import { cancellationForm } from '../forms.ts'
import { requireExperience } from '../guards.server.ts'
import { listToTell } from '../places/queries/to-tell.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Cancel the experience')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireExperience(request, params, 'experience.write')
  const { id, name, state } = experience
  const told = await listToTell(id)
  return {
    id,
    name,
    step: judgeCancelling(state),
    byMail: told.filter(({ isMailable }) => isMailable).length,
    byPhone: told.filter(({ isMailable }) => !isMailable),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, cancellationForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const cancelled = await cancelExperience(act, { experienceId: experience.id, words: form.value.words })
  if (!cancelled.ok) return data(mistake(formData, 'form', cancelled.reason), { status: 409 })
  return redirect(`/experiences/${experience.id}`)
}

export default function CancellationPage() {
  const { id, name, step, byMail, byPhone } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader
        title="Cancel this experience?"
        lead="It cannot be taken back. Its sessions end, its open invitations run out, and everyone who was coming is told."
      />
      {!step.ok && <Notice title={step.reason} />}
      <div className="stack">
        <p>
          {sayCount(byMail, {
            one: 'One person gets your words by e-mail.',
            other: '# people get your words by e-mail.',
            none: 'Nobody gets an e-mail.',
          })}
        </p>
        {byPhone.length > 0 && (
          <section className="stack stack-small">
            <h2>To ring yourself</h2>
            <ul>
              {byPhone.map(({ placeId, personId, knownAs }) => (
                <li key={placeId}>
                  <LineLink to={`/people/${personId}`}>
                    <bdi>{knownAs}</bdi>
                  </LineLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <Form method="post" className="stack">
        <TextArea
          name="words"
          label="What will people be told?"
          hint="Why, and what comes instead. Others may see it over a shoulder, so keep it neutral."
          look="words"
          rows={4}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <div className="row">
          <LineLink to={`/experiences/${id}`}>Keep it going</LineLink>
          <Button variant="care">Cancel it and tell everyone</Button>
        </div>
      </Form>
    </>
  )
}
