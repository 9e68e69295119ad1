import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { settlePlaces } from '../commands/settle-places.server.ts'
import { MixSoFar } from '../components/mix-so-far.tsx'
import { settlingForm } from '../forms.ts'
import { requireExperience } from '../guards.server.ts'
import { mixSoFar } from '../places/seats.ts'
import { countPlaces, listHopes } from '../queries/experience.server.ts'
import { findTargetSummary } from '../targets/queries/summary.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Settle who is coming')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const { isOnTarget } = await findTargetSummary(experience, viewer.at)
  const lines = mixSoFar(await countPlaces(experience.id), await listHopes(experience.id))
  return { id: experience.id, name: experience.name, lines, areMet: isOnTarget }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, settlingForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const settled = await settlePlaces(act, { experienceId: experience.id, words: form.value.words })
  if (settled.ok) return redirect(`/experiences/${experience.id}`)
  return data(mistake(formData, 'words', settled.reason), { status: experience.state === 'inviting' ? 400 : 409 })
}

export default function SettlingPage() {
  const { id, name, lines, areMet } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader
        title="Settle who is coming?"
        lead={areMet ? 'Every hope is met.' : 'Not every hope is met. That can be right; write why, so that it can be understood later.'}
      />
      <MixSoFar lines={lines} />
      <LineLink to={`/experiences/${id}/targets`}>Every target, and which is missed</LineLink>
      <Form method="post" className="stack">
        <TextArea
          name="words"
          label={areMet ? 'Anything to remember about it' : 'Why is it right to settle now?'}
          hint="Organisers and facilitators read it. Afterwards somebody who cannot come is still replaced, like for like."
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <div className="row">
          <Button variant="next">Settle who is coming</Button>
          <LineLink to={`/experiences/${id}`}>Not yet</LineLink>
        </div>
      </Form>
    </>
  )
}
