import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { arrangeProposal } from '../arrange-proposal.ts'
import { chooseView } from '../choose-view.ts'
import { moveByHand } from '../commands/change-by-hand.server.ts'
import { MoveByHand } from '../components/move-by-hand.tsx'
import { MovedMeanwhile } from '../components/moved-meanwhile.tsx'
import { SpotsPicture } from '../components/spots-picture.tsx'
import { moveForm } from '../by-hand-forms.ts'
import { requireWholeMix } from '../guards.server.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { listMoves } from '../queries/moves.server.ts'
import { nameMix } from '../queries/named-places.server.ts'
import { sayNotMade, statusOf } from '../say-by-hand.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Move somebody')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  const query = new URL(request.url).searchParams
  const { proposal, sessionId } = chooseView(mix, { proposal: query.get('proposal'), session: query.get('session') })
  if (!proposal) throw redirect(`/mixes/${mix.id}`)
  const names = await nameMix(mix)
  const { moves } = await listMoves(mix.id, { letter: proposal.letter, names })
  return {
    back: pathOfProposal(mix.id, { letter: proposal.letter, sessionId }),
    fields: { mixId: mix.id, proposal: proposal.letter, seen: String(proposal.version), session: sessionId ?? '' },
    session: sessionId && names.session(sessionId),
    spots: arrangeProposal({ settings: mix.settings, ...proposal }, names, sessionId),
    moves: moves.filter(({ undone_at }) => undone_at === null).map(({ id, version, words, by }) => ({ id, version, words, by })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  const formData = await request.formData()
  const form = readForm(formData, moveForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { proposal: letter, seen, session: sessionId, placeId, to } = form.value
  const isSwap = to.startsWith('with:')
  const there = to.slice(to.indexOf(':') + 1)
  const moving = { mixId: mix.id, letter, seen, placeId, sessionId, to: isSwap ? null : there, withId: isSwap ? there : null }
  const moved = await moveByHand(act, moving)
  if (moved.ok) return redirect(pathOfProposal(mix.id, { letter, sessionId, hash: '#by-hand' }), 303)
  const names = await nameMix(mix)
  return data(mistake(formData, 'to', sayNotMade(moved, names.firstName)), { status: statusOf(moved) })
}

export default function SeatsPage() {
  const { back, fields, session, spots, moves } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const meanwhile = moves.filter(({ version }) => version > Number(mistakes?.typed.seen ?? fields.seen))
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>The mix</BackLink>
      <PageHeader
        kicker={session ?? undefined}
        title="Move somebody"
        lead="What it costs is counted again at once. A rule it would break stops it."
      />
      {mistakes && <MovedMeanwhile moves={meanwhile} />}
      <MoveByHand {...fields} spots={spots} {...mistakes} />
      <section className="stack" aria-labelledby="now">
        <h2 id="now">As it is now</h2>
        <SpotsPicture spots={spots} />
      </section>
    </>
  )
}
