import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { requirePlace } from '../../places/guards.server.ts'
import { partIn } from '../../places/part-in-place.ts'
import { askForPreparation } from '../commands/ask-for-preparation.server.ts'
import { AskForm } from '../components/ask-form.tsx'
import { AskLinks, PreparationLines } from '../components/preparation-lines.tsx'
import { askForm } from '../forms.ts'
import { preparationKinds } from '../preparation-kinds.ts'
import { findPreparationsPage } from '../queries/preparations-page.server.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Getting ready')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, place, viewer, relations } = await requirePlace(request, params, 'preparation.read.words')
  const asked = new URL(request.url).searchParams.get('about')
  const today = dayOf(viewer.at)
  const page = await findPreparationsPage(act, place)
  const about =
    preparationKinds.find((kind) => kind === asked && !page.lines.some((line) => line.kind === kind && line.preparationId)) ?? null
  const { id, name, known_as, first_on, last_on, state } = place
  return {
    ...page,
    id,
    name,
    known_as,
    days: sayDays(first_on, last_on, today),
    isComing: state === 'accepted',
    part: partIn(relations),
    about,
    newId: newId(),
    today,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlace(request, params, 'preparation.write')
  const formData = await request.formData()
  const form = readForm(formData, askForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { needed, ...given } = form.value
  const asked = await askForPreparation(act, { ...given, placeId: place.id, needed: needed === 'yes' })
  if (!asked.ok)
    return data(mistake(formData, 'form', 'Somebody has noted this meanwhile. Look at it in the list; what you wrote is still here.'), {
      status: 409,
    })
  return redirect(`/places/${place.id}/preparations`)
}

export default function PreparationsPage() {
  const { id, name, known_as, days, lines, readiness, more, contactName, isComing, part, about, newId, today } =
    useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const isOwn = part === 'self'
  const { ready, needed, isReady } = readiness
  const kind = preparationKinds.find((one) => one === mistakes?.typed.kind) ?? about
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/places/${id}`}>{isOwn ? 'Your place' : known_as}</BackLink>
      <PageHeader
        kicker={`${name} · ${days}`}
        title={isOwn ? 'Getting ready' : `Getting ${known_as} ready`}
        lead={isOwn ? 'One thing at a time. Skip any you like.' : undefined}
      />
      <ReadyPips ready={ready} needed={needed} />
      {!isComing && <Notice title="Nothing has to be ready yet.">Preparations begin with a yes. What is noted before is kept.</Notice>}
      {isReady && isComing && <Notice variant="kept" title={isOwn ? 'You are ready.' : `${known_as} is ready.`} justNow />}
      <div className="stack stack-large">
        {kind && <AskForm key={kind} id={newId} placeId={id} kind={kind} isOwn={isOwn} contactName={contactName} mistakes={mistakes} />}
        {lines.length > 0 ? (
          <PreparationLines placeId={id} lines={lines} isOwn={isOwn} today={today} />
        ) : (
          <Empty title="Nothing to prepare">Say what would make it easier to come.</Empty>
        )}
        {more.length > 0 && (
          <section className="stack stack-small" aria-labelledby="more">
            <h2 id="more">{isOwn ? 'Is there anything else you need?' : 'Anything else they need?'}</h2>
            <AskLinks placeId={id} kinds={more} />
          </section>
        )}
      </div>
    </>
  )
}
