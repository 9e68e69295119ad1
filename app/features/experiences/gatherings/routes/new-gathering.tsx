import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { planGathering } from '../commands/plan-gathering.server.ts'
import { GatheringFields } from '../components/gathering-fields.tsx'
import { planGatheringForm } from '../forms.ts'
import { gatheringKinds, gatheringWords } from '../gathering-kinds.ts'
import { endsBeforeItBegins, instantsOfTimes } from '../gathering-times.ts'
import { requireTimetable } from '../guards.server.ts'

export const meta = () => pageTitle('Plan a gathering')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireTimetable(request, params, 'gathering.write')
  return { id: newId(), experience: { id: experience.id, name: experience.name, first_on: experience.first_on } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireTimetable(request, params, 'gathering.write')
  const formData = await request.formData()
  const form = readForm(formData, planGatheringForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { on, from, until, ...said } = form.value
  const times = instantsOfTimes({ on, from, until }, experience.zone)
  if (!times) return data({ mistakes: mistake(formData, 'until', endsBeforeItBegins) }, { status: 400 })
  await planGathering(act, { ...said, ...times, experienceId: experience.id, zone: experience.zone })
  return redirect(`/experiences/${experience.id}/gatherings`, 303)
}

export default function NewGathering() {
  const { id, experience } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  const kinds = gatheringKinds.map((kind) => ({ value: kind, label: gatheringWords[kind] }))
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${experience.id}/gatherings`}>Sessions</BackLink>
      <Form method="post" className="stack stack-large">
        <PageHeader kicker={experience.name} title="Plan a gathering" />
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <ChoiceGroup
          name="kind"
          label="What kind is it?"
          options={kinds}
          chosen={mistakes?.typed.kind ?? 'session'}
          error={mistakes?.errors.kind}
        />
        <GatheringFields values={{ on: experience.first_on }} mistakes={mistakes} />
        <Button variant="next" wide icon="next">
          Plan it
        </Button>
      </Form>
    </>
  )
}
