import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/server/viewer.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { IdeaCard } from '../components/idea-card.tsx'
import { groupByStage } from '../group-by-stage.ts'
import { keepOpenToPlant } from '../guards.server.ts'
import { readIdeasAsked, writeIdeasAsked } from '../ideas-asked.ts'
import { listIdeas } from '../queries/list-ideas.server.ts'
import { listLocalitiesForIdeas } from '../queries/places-for-ideas.server.ts'

export const handle = { template: 'organiser', nav: 'ideas', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Ideas')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const asked = readIdeasAsked(new URL(request.url).searchParams)
  const localities = await listLocalitiesForIdeas(viewer)
  const { ideas, next } = await listIdeas(viewer, asked)
  const mayBegin = (await keepOpenToPlant(viewer, localities)).length > 0
  return { asked, localities: localities.map(({ id, name }) => ({ id, name })), groups: groupByStage(ideas), next, mayBegin }
}

export default function IdeasPage() {
  const { asked, localities, groups, next, mayBegin } = useLoaderData<typeof loader>()
  const begin = mayBegin && (
    <ButtonLink to="/ideas/new" variant="next">
      Plant an idea
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Ideas"
        lead="What could be different here, from the first words to real life."
        actions={groups.length > 0 && begin}
      />
      {localities.length > 1 && (
        <Filters label="Ideas of one locality">
          <Select
            name="locality"
            label="Where"
            empty="Everywhere"
            options={localities.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={asked.localityId ?? ''}
          />
        </Filters>
      )}
      {groups.length === 0 && !asked.after && (
        <Empty title="No idea yet" action={begin || undefined}>
          An idea begins with something somebody said. It is owned by its people, and it never ends in silence.
        </Empty>
      )}
      {groups.length === 0 && asked.after && <Empty title="No older ideas" />}
      {groups.map(({ stage, ideas }) => (
        <section key={stage} aria-label={stage} className="stack">
          <h2>{stage}</h2>
          <div className="grid">
            {ideas.map((idea) => (
              <IdeaCard key={idea.id} {...idea} />
            ))}
          </div>
        </section>
      ))}
      {(asked.after || next) && (
        <p className="row no-print">
          {asked.after && <LineLink to={`/ideas${writeIdeasAsked(asked)}`}>Back to the newest</LineLink>}
          {next && (
            <LineLink to={`/ideas${writeIdeasAsked(asked, next)}`} icon="next">
              Older ideas
            </LineLink>
          )}
        </p>
      )}
    </>
  )
}
