import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { endTie } from '../commands/tie-people.server.ts'
import { LastDay } from '../components/last-day.tsx'
import { endingForm } from '../forms.ts'
import { requireTieToEnd } from '../guards.server.ts'
import { sayName } from '../person-words.ts'
import { isPowerTie, tieWords } from '../tie-words.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('It is no longer so')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, tie, viewer } = await requireTieToEnd(request, params)
  return { person: { id: person.id, knownAs: person.knownAs }, tie, today: dayOf(viewer.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, tie } = await requireTieToEnd(request, params)
  const form = readForm(await request.formData(), endingForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await endTie(act, { id: tie.id, personId: person.id, ...form.value })
  return redirect(`/people/${person.id}/ties`)
}

export default function TieEndingPage() {
  const { person, tie, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const back = `/people/${person.id}/ties`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>Who knows whom</BackLink>
      <PageHeader
        kicker={
          <>
            <bdi>{person.knownAs}</bdi> and <bdi>{sayName(tie.other)}</bdi> · {tieWords[tie.kind][tie.side]}
          </>
        }
        title="It is no longer so?"
        lead={
          isPowerTie(tie.kind)
            ? 'After the last day they may sit in one circle, and see what others see.'
            : 'That it was so stays in the record.'
        }
      />
      <LastDay today={today} mistakes={mistakes} back={back} button="Note the last day" />
    </>
  )
}
