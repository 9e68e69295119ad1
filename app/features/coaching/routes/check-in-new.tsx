import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { hasEmail } from '#app/features/experiences/places/queries/place.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readTimes, suggestTimes } from '../check-in-times.ts'
import { offerCheckIn } from '../commands/offer-check-in.server.ts'
import { ReachPerson } from '../components/reach-person.tsx'
import { TimesFields } from '../components/times-fields.tsx'
import { offerForm } from '../forms.ts'
import { requireCoachingAsCoach } from '../guards.server.ts'
import { canReach } from '../permissions.ts'
import { listCheckIns } from '../queries/check-ins.server.ts'
import { listNumbers } from '../queries/reaching.server.ts'
import { endedWords } from '../start-words.ts'

export const meta = () => pageTitle('Offer two times')
export const handle = { template: 'organiser', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { coaching, relations, viewer } = await requireCoachingAsCoach(request, params)
  const last = (await listCheckIns(coaching.id)).filter(({ starts_at }) => starts_at <= viewer.at.toISOString()).at(-1)
  const suggested = suggestTimes(last?.starts_at ?? viewer.at.toISOString(), { now: viewer.at, inDays: 5 })
  return {
    id: newId(),
    coachingId: coaching.id,
    name: coaching.known_as,
    values: { ...suggested, ...(!last && { time: '10:00', otherTime: '10:00' }), channel: last?.channel ?? 'in_person' },
    numbers: canReach(relations) ? await listNumbers(coaching, viewer.at) : [],
    reachWords: coaching.reach_words,
    isMailable: await hasEmail(coaching.person_id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, coaching } = await requireCoachingAsCoach(request, params)
  const formData = await request.formData()
  const form = readForm(formData, offerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const times = readTimes(form.value, { now: act.at, wantsTwo: true })
  if (!times.ok) return data(mistake(formData, times.field, times.words), { status: 400 })
  const { id, channel } = form.value
  const offered = await offerCheckIn(act, { id, coachingId: coaching.id, channel, ...times.value })
  if (!offered.ok) return data(mistake(formData, 'form', endedWords), { status: 409 })
  return redirect(`/check-ins/${id}`, 303)
}

export default function NewCheckInPage() {
  const { id, coachingId, name, values, numbers, reachWords, isMailable } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/coachings/${coachingId}`}>{name}</BackLink>
      <PageHeader
        title={`Offer ${name} two times`}
        lead={
          isMailable
            ? `${name} gets a message with both, and answers without signing in.`
            : `${name} has no e-mail here. Ring, and note the answer when you have it.`
        }
      />
      <div className="work work-aside">
        <Form method="post" className="stack stack-large">
          <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
          <TimesFields values={values} mistakes={mistakes} asksHow />
          <p>
            <Button variant="next">Offer these times</Button>
          </p>
        </Form>
        <aside className="aside stack stack-large" aria-label={`About ${name}`}>
          <ReachPerson name={name} numbers={numbers} words={reachWords} />
        </aside>
      </div>
    </>
  )
}
