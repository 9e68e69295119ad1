import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ExperienceLines } from '../components/experience-lines.tsx'
import { requireExperiences } from '../guards.server.ts'
import { listExperiences } from '../queries/experiences.server.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Experiences')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireExperiences(request)
  const query = new URL(request.url).searchParams
  const [firstOn, id] = [query.get('day'), query.get('after')]
  const { experiences, next } = await listExperiences(viewer, firstOn && id ? { firstOn, id } : undefined)
  const isWide = viewer.roles.some(({ kind }) => kind === 'organiser')
  return { experiences, next, isWide, today: dayOf(viewer.at) }
}

export default function ExperiencesPage() {
  const { experiences, next, isWide, today } = useLoaderData<typeof loader>()
  const coming = experiences.filter(({ last_on }) => last_on >= today).reverse()
  const before = experiences.filter(({ last_on }) => last_on < today)
  const isFirst = coming.every(({ place_state }) => place_state !== 'invited')
  return (
    <>
      <PageHeader
        title="Experiences"
        lead="Values Based Leadership Experiences (VBLEs): people with different views, side by side for some days."
        actions={
          isWide ? (
            <ButtonLink to="new" variant={isFirst ? 'next' : 'plain'} icon="plus">
              Plan an experience
            </ButtonLink>
          ) : undefined
        }
      />
      {experiences.length === 0 && (
        <Empty drawing="tent" title="Nothing here yet">
          {isWide
            ? 'The first one needs a name, a purpose and two days. The rest can grow.'
            : 'When somebody invites you to one, it stands here.'}
        </Empty>
      )}
      <div className="stack stack-large">
        {coming.length > 0 && <ExperienceLines title="Coming, and running now" experiences={coming} today={today} />}
        {before.length > 0 && <ExperienceLines title="Behind us" experiences={before} today={today} />}
      </div>
      {next && (
        <p>
          <LineLink to={`?day=${next.firstOn}&after=${next.id}`} icon="next">
            Show earlier ones
          </LineLink>
        </p>
      )}
    </>
  )
}
