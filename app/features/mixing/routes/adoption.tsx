import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { sayStart } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { adoptMix, type Adopted } from '../commands/adopt-mix.server.ts'
import { requireMix } from '../guards.server.ts'
import { hiddenSentence } from '../move-seat.ts'
import { findSessionOf, type MixRow } from '../queries/one-session.server.ts'
import { listCirclesNow, listNames } from '../queries/seats.server.ts'
import { judgeMix } from '../queries/verdict.server.ts'
import { sayChanges } from '../say-changes.ts'
import { sayMoves } from '../say-moves.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Choose this mix')

async function nameBy(experienceId: string) {
  const names = new Map((await listNames(experienceId)).map(({ id, fullName }) => [id, fullName]))
  return (placeId: string) => names.get(placeId) ?? 'Somebody'
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix, viewer } = await requireMix(request, params, 'mix.adopt')
  const nameOf = await nameBy(mix.experience_id)
  const { session, changes, breaks } = await judgeMix(mix, viewer.at)
  const now = await listCirclesNow(session.id)
  return {
    againId: newId(),
    mix: { id: mix.id, state: mix.state, circleCount: mix.settings.circleCount },
    session: { id: session.id, title: session.title, when: sayStart(session.starts_at, session.zone) },
    stale: mix.state === 'draft' && changes ? sayChanges(changes, nameOf) : null,
    refused: !changes && breaks.length > 0 ? hiddenSentence(session.title) : null,
    seats: mix.circles.flat().length,
    isFirst: now.size === 0,
    moves: sayMoves(now, mix.circles, nameOf),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireMix(request, params, 'mix.adopt')
  const adopted = await adoptMix(act, { mixId: mix.id })
  if (adopted.ok) return redirect(`/experiences/${mix.experience_id}/circles`)
  return data(mistake(new FormData(), 'form', await sayRefusal(adopted, mix)), { status: 409 })
}

async function sayRefusal(refused: Exclude<Adopted, { ok: true }>, mix: MixRow) {
  if (refused.reason === 'stale') return `${sayChanges(refused.changes, await nameBy(mix.experience_id)).title}; work it out again.`
  if (refused.reason === 'over') return 'This session is over or called off. Its circles stay as they were.'
  if (refused.reason === 'breaks_a_rule') return hiddenSentence((await findSessionOf(mix)).title)
  return 'This mix is no draft any more. Work out a new one.'
}

export default function AdoptionPage() {
  const { againId, mix, session, stale, refused, seats, isFirst, moves } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const mayChoose = mix.state === 'draft' && !stale && !refused
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/mixes/${mix.id}`}>The mix</BackLink>
      <PageHeader kicker={session.when} title={`Choose these circles for “${session.title}”?`} />
      {mix.state !== 'draft' && <Notice title="This mix is no draft any more.">Work out a new one to change the circles.</Notice>}
      {refused && <Notice variant="care" title={refused} />}
      {stale && (
        <Notice variant="care" title={`${stale.title}; work it out again.`}>
          {stale.lines.join(' ')}
        </Notice>
      )}
      {mayChoose && (
        <>
          <Notice variant="kept" title="Checked once more: every rule is kept." />
          <section className="stack">
            <h2>What changes</h2>
            {isFirst ? (
              <p>
                {sayCount(seats, {
                  one: 'One person gets a seat. There were none before.',
                  other: '# people get a seat. There were none before.',
                })}
              </p>
            ) : moves.length === 0 ? (
              <p>Nobody sits anywhere else than now.</p>
            ) : (
              <ul>
                {moves.map((move) => (
                  <li key={move}>{move}</li>
                ))}
              </ul>
            )}
            <p className="quiet">
              No message goes out. From then on everybody who comes sees their own circle, with first names, and facilitators see them all.
            </p>
          </section>
        </>
      )}
      {mayChoose ? (
        <Form method="post" className="row">
          <Button variant="next">Choose this mix</Button>
          <LineLink to={`/mixes/${mix.id}`}>Not yet</LineLink>
        </Form>
      ) : (
        <Form method="post" action={`/mixes/new?gathering=${session.id}`}>
          <HiddenFields values={{ id: againId, circleCount: mix.circleCount }} />
          <Button variant="next" icon="again">
            Work it out again
          </Button>
        </Form>
      )}
    </>
  )
}
