import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireGathering } from '#app/features/experiences/gatherings/guards.server.ts'
import { findOpenDoor } from '#app/features/experiences/gatherings/queries/doors.server.ts'
import { env } from '#app/server/env.server.ts'
import { drawPublicQr } from '#app/server/qr.server.ts'
import { sayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { LiveLines } from '#app/ui/live-lines.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { JoinHere } from '../components/join-here.tsx'
import { WallLines } from '../components/wall-lines.tsx'
import { findLastNo } from '../queries/room-lines.server.ts'
import { listWall, mostOnWall } from '../queries/values.server.ts'
import { valueQuestion, voicesAt } from '../value-question.ts'

export const meta = () => pageTitle('The wall')
export const handle = { template: 'wall' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'contribution.read.cohort')
  const after = await findLastNo(gathering.id) // before the lines are read, so that none falls between
  const [lines, door] = await Promise.all([listWall({ gatheringId: gathering.id }), findOpenDoor(gathering.id, act.at)])
  const { appUrl } = env()
  return {
    id: gathering.id,
    title: gathering.title,
    voices: voicesAt(gathering.kind),
    after,
    lines,
    most: mostOnWall,
    join: door?.code ? { code: door.code, at: `${appUrl.host}/join`, qr: drawPublicQr(`${appUrl.origin}/join/${door.code}`) } : null,
    readAt: sayTime(act.at, gathering.zone),
  }
}

const counts = { one: '# line.', other: '# lines. Nobody’s is bigger than another’s.' }

export default function Wall() {
  const { id, title, voices, after, lines, most, join, readAt } = useLoaderData<typeof loader>()
  const none = `${title}, at ${readAt}.`
  return (
    <LiveLines after={after}>
      <PageHeader title={valueQuestion} {...(join && { actions: <JoinHere {...join} /> })} />
      <div data-empty="" hidden={lines.length > 0}>
        <Empty title="Room for the first words">They come up here as people write them.</Empty>
      </div>
      <WallLines lines={lines} most={most} />
      <div className="row row-apart wall-foot">
        <LegendVoices voices={voices} />
        <p className="quiet" data-count="" data-none={none} data-one={counts.one} data-other={counts.other}>
          {sayCount(lines.length, { none, ...counts })}
        </p>
        <p className="row no-print">
          <LineLink to={`/gatherings/${id}/values/wall`} icon="again">
            Show what is new
          </LineLink>
          <LineLink to={`/gatherings/${id}/values`}>Add mine</LineLink>
        </p>
      </div>
    </LiveLines>
  )
}
