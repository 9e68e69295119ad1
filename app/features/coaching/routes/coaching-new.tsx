import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { startCoaching } from '../commands/start-coaching.server.ts'
import { CoachingFields } from '../components/coaching-fields.tsx'
import { newCoachingForm } from '../forms.ts'
import { requireNewCoaching } from '../guards.server.ts'
import { isInCare, listExperiencesToGrowFrom, listWhoMayWalk } from '../queries/who-walks.server.ts'
import { notStartedWords } from '../start-words.ts'

export const meta = () => pageTitle('Bring two people together')
export const handle = { template: 'organiser', nav: 'coaching' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireNewCoaching(request)
  const today = dayOf(viewer.at)
  const { searchParams } = new URL(request.url)
  return {
    people: await listWhoMayWalk(viewer),
    experiences: await listExperiencesToGrowFrom(viewer),
    me: viewer.personId,
    values: {
      id: newId(),
      personId: searchParams.get('personId') ?? '',
      experienceId: searchParams.get('experienceId') ?? '',
      startsOn: addDays(today, 7),
      endsOn: addDays(today, 7 + 182),
      rhythmDays: '28',
      time: '10:00',
      channel: 'in_person',
    },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireNewCoaching(request)
  const formData = await request.formData()
  const form = readForm(formData, newCoachingForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { experienceId, personId, coachId } = form.value
  const isTheirs = await isInCare(viewer, personId)
  const isCoachTheirs = coachId === viewer.personId || (await isInCare(viewer, coachId))
  const knows = experienceId === null || (await listExperiencesToGrowFrom(viewer)).some(({ id }) => id === experienceId)
  const started =
    isTheirs && isCoachTheirs && knows ? await startCoaching(act, form.value) : { ok: false as const, reason: 'not_here' as const }
  if (started.ok) return redirect(`/coachings/${form.value.id}`, 303)
  const { field, words } = notStartedWords[started.reason]
  return data(mistake(formData, field, words), { status: 400 })
}

export default function NewCoachingPage() {
  const { people, experiences, me, values } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/coachings">Walking together</BackLink>
      <PageHeader
        title="Bring two people together"
        lead="A coach walks with a person for a time. Ask both first: when you press the button, both are told."
      />
      <Form method="post" className="stack stack-large">
        <HiddenFields values={{ id: mistakes?.typed.id ?? values.id }} />
        <CoachingFields people={people} experiences={experiences} me={me} values={values} mistakes={mistakes} />
        <Button variant="next">Bring them together</Button>
      </Form>
    </>
  )
}
