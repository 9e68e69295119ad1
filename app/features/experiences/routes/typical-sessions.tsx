import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { planSessions } from '../commands/plan-sessions.server.ts'
import { TickSessions } from '../components/tick-sessions.tsx'
import { startersForm } from '../forms.ts'
import { requireExperience } from '../guards.server.ts'
import { patternWords, shapeOf } from '../patterns.ts'
import { listSessions, type ExperienceRow } from '../queries/experience.server.ts'
import { instantsOf, nightsOf, pickTicked, typicalSessions } from '../typical-sessions.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Plan the sessions')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const there = new Set((await listSessions(experience.id)).map(({ starts_at }) => starts_at))
  const sessions = propose(experience).map((session) => {
    const { startsAt } = instantsOf(session, experience.zone)
    return { ...session, value: `${session.key}~${newId()}`, isThere: there.has(startsAt) }
  })
  const { id, name, pattern } = experience
  const shape = shapeOf[pattern]
  return { id, name, pattern, sessions, shape, nights: nightsOf(spanOf(experience)), today: dayOf(viewer.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, startersForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { sessions: ticked, from, to, whereWords, joinLink } = form.value
  if (from && to && from >= to) return data(mistake(formData, 'to', 'The day ends before it begins'), { status: 400 })
  const sessions = pickTicked(propose(experience), ticked, { from, to })
  const planned = await planSessions(act, { experienceId: experience.id, sessions, whereWords, joinLink })
  if (!planned.ok) return data(mistake(formData, 'form', planned.reason), { status: 409 })
  return redirect(`/experiences/${experience.id}`)
}

const spanOf = ({ pattern, first_on, last_on }: ExperienceRow) => ({ pattern, firstOn: first_on, lastOn: last_on })
const propose = (experience: ExperienceRow) => typicalSessions(spanOf(experience))

export default function TypicalSessionsPage() {
  const { id, name, pattern, sessions, shape, nights, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const typed = mistakes?.typed ?? {}
  const own = sessions.filter(({ kind }) => kind === 'session')
  const first = own.find(({ isCall }) => !isCall) ?? own[0]
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader
        title="Plan the sessions"
        lead={`${patternWords[pattern]}: this is how it often goes. Keep the ticks that fit; each session can be changed later.`}
      >
        {nights > 0 && (
          <p className="quiet">{sayCount(nights, { one: 'One night.', other: '# nights.' })} Rooms come once people have said yes.</p>
        )}
      </PageHeader>
      <Form method="post" className="stack">
        <TickSessions sessions={sessions} typed={mistakes?.typed.sessions} error={mistakes?.errors.sessions} today={today} />
        {!shape.nights && first && (
          <fieldset className="row">
            <legend className="legend">From when to when, each day?</legend>
            <Field name="from" type="time" label="Begins" defaultValue={typed.from ?? first.from} error={mistakes?.errors.from} />
            <Field name="to" type="time" label="Ends" defaultValue={typed.to ?? first.to} error={mistakes?.errors.to} />
          </fieldset>
        )}
        {shape.travel && (
          <Field
            name="whereWords"
            label="Where you meet"
            hint="As you would tell a neighbour."
            defaultValue={typed.whereWords}
            error={mistakes?.errors.whereWords}
          />
        )}
        {shape.calls && (
          <Field
            name="joinLink"
            type="url"
            label="Link to join the calls"
            hint="It begins with https:// and stands beside each call, and beside the test call."
            defaultValue={typed.joinLink}
            error={mistakes?.errors.joinLink}
          />
        )}
        <div className="row">
          <Button variant="next">Plan these</Button>
          <LineLink to={`/experiences/${id}`}>Not now</LineLink>
        </div>
      </Form>
    </>
  )
}
