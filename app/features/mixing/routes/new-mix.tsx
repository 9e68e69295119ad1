import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { sayStart } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { circleChoices } from '../circle-choices.ts'
import { mixSession } from '../commands/mix-session.server.ts'
import { ChooseSession } from '../components/choose-session.tsx'
import { newMixForm } from '../forms.ts'
import { requireNewMix } from '../guards.server.ts'
import { readFacts } from '../queries/facts.server.ts'
import { listSessionsToMix } from '../queries/sessions.server.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Work out circles')

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, viewer } = await requireNewMix(request)
  if (!session) return { id: newId(), session: null, sessions: await listSessionsToMix(viewer), people: 0, choices: [], suggested: 1 }
  const { present } = await readFacts(session, viewer.at)
  const { id, title, starts_at, zone, experience_id, experience_name } = session
  const shown = { id, title, starts_at, zone, experience_id, experience_name }
  return { id: newId(), session: shown, sessions: [], people: present.length, ...circleChoices(present) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, act } = await requireNewMix(request)
  if (!session) return redirect('/mixes/new')
  const formData = await request.formData()
  const form = readForm(formData, newMixForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const mixed = await mixSession(act, { ...form.value, gatheringId: session.id })
  if (mixed.ok) return redirect(`/mixes/${form.value.id}`)
  if (mixed.reason === 'over') throw new Response('This session is over or called off. Its circles stay as they were.', { status: 409 })
  return data(mistake(formData, 'circleCount', mixed.words), { status: 400 })
}

export default function NewMixPage() {
  const { id, session, sessions, people, choices, suggested } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  if (!session) {
    return (
      <>
        <BackLink to="/mixes">Mixes</BackLink>
        <PageHeader title="Work out circles" lead="For which session?" />
        <ChooseSession sessions={sessions} />
      </>
    )
  }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${session.experience_id}/circles`}>{session.experience_name}</BackLink>
      <PageHeader
        kicker={sayStart(session.starts_at, session.zone)}
        title={`Circles for “${session.title}”`}
        lead={sayCount(people, {
          none: 'Nobody has said yes yet, so there is nobody to seat.',
          one: 'One person is expected. Who is noted away has no seat.',
          other: '# people are expected. Who is noted away has no seat.',
        })}
      />
      {people > 0 && (
        <Form method="post" className="stack">
          <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
          <ChoiceGroup
            name="circleCount"
            label="How many circles?"
            options={choices.map(({ count, label, hint }) => ({ value: String(count), label, hint }))}
            chosen={mistakes?.typed.circleCount ?? String(suggested)}
            error={mistakes?.errors.circleCount}
          />
          <p className="small quiet">
            Always: no parent or carer alone in a circle, and nobody with their own worker or manager. As far as it goes: new people for
            everyone, and nobody alone with their language.
          </p>
          <Button variant="next" wide>
            Work out the circles
          </Button>
        </Form>
      )}
    </>
  )
}
