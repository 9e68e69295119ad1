import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireGathering } from '#app/features/experiences/gatherings/guards.server.ts'
import { findOpenDoor } from '#app/features/experiences/gatherings/queries/doors.server.ts'
import { env } from '#app/server/env.server.ts'
import { sayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { WallLines } from '../components/wall-lines.tsx'
import { listWall } from '../queries/values.server.ts'
import { valueQuestion, voicesAt } from '../value-question.ts'

export const meta = () => pageTitle('The wall')
export const handle = { template: 'wall', scripts: false } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'contribution.read.cohort')
  const [lines, door] = await Promise.all([listWall(gathering.id), findOpenDoor(gathering.id, act.at)])
  return {
    id: gathering.id,
    title: gathering.title,
    voices: voicesAt(gathering.kind),
    lines,
    code: door?.code ?? null,
    joinAt: `${env().appUrl.host}/join`,
    readAt: sayTime(act.at, gathering.zone),
  }
}

export default function Wall() {
  const { id, title, voices, lines, code, joinAt, readAt } = useLoaderData<typeof loader>()
  const join = code && (
    <p>
      Add yours at <b>{joinAt}</b> <span className="join-code">{code}</span>
    </p>
  )
  return (
    <>
      <PageHeader title={valueQuestion} {...(join && { actions: join })} />
      {lines.length === 0 ? (
        <Empty title="Room for the first words">They come up here as people write them.</Empty>
      ) : (
        <WallLines lines={lines} />
      )}
      <div className="row row-apart wall-foot">
        <LegendVoices voices={voices} />
        <p className="quiet" role="status">
          {sayCount(lines.length, {
            none: `${title}, at ${readAt}.`,
            one: `# line at ${readAt}.`,
            other: `# lines at ${readAt}. Nobody’s is bigger than another’s.`,
          })}
        </p>
        <p className="row no-print">
          <LineLink to={`/gatherings/${id}/values/wall`} icon="again">
            Show what is new
          </LineLink>
          <LineLink to={`/gatherings/${id}/values`}>Add mine</LineLink>
        </p>
      </div>
    </>
  )
}
