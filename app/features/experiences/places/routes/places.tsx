import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { can } from '#app/shared/permission-table.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ExperienceTabs } from '../../components/experience-tabs.tsx'
import { MixSoFar } from '../../components/mix-so-far.tsx'
import { requireExperience } from '../../guards.server.ts'
import { PipelineCounts, PipelineFilters } from '../components/pipeline-filters.tsx'
import { isTickable, PipelineTable } from '../components/pipeline-table.tsx'
import { SuggestionCards } from '../components/suggestion-cards.tsx'
import { pipelineQuery } from '../forms.ts'
import { findPipelinePage } from '../queries/pipeline-page.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('People')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer, relations } = await requireExperience(request, params, 'place.list')
  const asked = pipelineQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const page = await findPipelinePage(experience, { viewer, relations, asked })
  return { ...page, asked, mayMix: can('mix.write', relations).allowed, today: dayOf(viewer.at) }
}

export default function PlacesPage() {
  const { experience, tabs, asked, counts, lines, suggestions, rows, found, pages, communities, ...more } = useLoaderData<typeof loader>()
  const { isInviting, isOpen, ready, first, mayMix, today } = more
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tickable = isInviting ? rows.filter(isTickable).length : 0
  const yeses = counts.accepted ?? 0
  const hasSuggestion = suggestions.length > 0
  const path = `/experiences/${experience.id}/places`
  return (
    <>
      <ExperienceTabs experience={experience} tabs={tabs} today={today} />
      <PageHeader
        title="People"
        lead={
          <>
            {sayCount(experience.seats, { one: `${yeses} of # place said yes.`, other: `${yeses} of # places said yes.` })}{' '}
            {yeses > 0 && sayCount(ready, { one: 'One is ready.', other: '# are ready.', none: 'Nobody is ready yet.' })}{' '}
            {first && (
              <>
                <bdi>{first.name}</bdi> is the one to get ready first.
              </>
            )}
          </>
        }
        actions={
          <>
            {experience.state === 'planned' && (
              <ButtonLink to={`/experiences/${experience.id}/opening`} variant={total > 0 ? 'next' : 'plain'}>
                Open the invitations
              </ButtonLink>
            )}
            {isOpen && mayMix && (counts.considered ?? 0) + (counts.waiting ?? 0) > 0 && (
              <ButtonLink to={`/mixes/new?part=cohorts&experience=${experience.id}`} icon="arrange">
                Work out who comes
              </ButtonLink>
            )}
            {isOpen && (
              <ButtonLink
                to={`${path}/new`}
                icon="plus"
                variant={hasSuggestion || (experience.state === 'planned' && total > 0) ? 'plain' : 'next'}
              >
                Think of someone
              </ButtonLink>
            )}
          </>
        }
      />
      {total === 0 ? (
        <Empty drawing="tent" title="Nobody is thought of yet">
          Who has the energy? Thinking of somebody tells them nothing: it only keeps them in mind.
        </Empty>
      ) : (
        <div className="stack stack-large">
          {hasSuggestion && <SuggestionCards suggestions={suggestions} today={today} />}
          <section aria-label="The mix so far">
            <MixSoFar lines={lines} inRow />
          </section>
          <section className="stack" aria-label="Everyone">
            <PipelineCounts counts={counts} asked={asked} path={path} />
            <PipelineFilters asked={asked} communities={communities} />
            {rows.length > 0 ? (
              <>
                <PipelineTable
                  places={rows}
                  isInviting={isInviting}
                  areTicked={asked.ticked === 'all'}
                  canHold={isOpen}
                  here={path + addressOf(asked)}
                  today={today}
                />
                {tickable > 0 && (
                  <InviteTicked experienceId={experience.id} address={addressOf(asked)} areTicked={asked.ticked === 'all'} />
                )}
              </>
            ) : (
              <p>
                Nobody on the list fits. <Link to="?">Show everybody</Link>
              </p>
            )}
            <p className="small quiet">
              {sayCount(found, { one: '# person fits.', other: '# people fit.' })} “No” is kept, and never put forward again by a list. “Not
              now” comes back on the day they chose.
            </p>
            <p className="row no-print">
              {pages.next && <LineLink to={path + addressOf({ ...asked, page: pages.next })}>Show the next</LineLink>}
              <LineLink to={`${path}/export${addressOf(asked)}`}>Take the list out</LineLink>
            </p>
            <LineLink to={`/experiences/${experience.id}/sign-in-cards`} icon="print">
              Cards to sign in, for those without an e-mail
            </LineLink>
          </section>
        </div>
      )}
    </>
  )
}

function InviteTicked({ experienceId, address, areTicked }: { experienceId: string; address: string; areTicked: boolean }) {
  return (
    <Form id="invite-ticked" method="get" action={`/experiences/${experienceId}/invitations`} className="row no-print">
      <Button>Invite those ticked</Button>
      <LineLink to={areTicked ? address : `${address}&ticked=all`} preventScrollReset>
        {areTicked ? 'Take all ticks away' : 'Tick all who could be invited'}
      </LineLink>
    </Form>
  )
}

/** The same questions again, in the address. */
function addressOf({ ticked: _, ...asked }: Record<string, string | number | undefined>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== '') query.set(name, String(value))
  return `?${query}`
}
