import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireWholeMix } from '../guards.server.ts'
import { isUnderWay, lookAtRun } from '../look-at-run.ts'
import { findRun } from '../queries/mix.server.ts'

const everyMs = 500
const heartbeatMs = 15_000

/**
 * How far a mix is, as it goes on: an event whenever something changed, a comment now and then so that nobody between takes it for dead,
 * and a last one when it is over. It reads the row and not this process, since another may be at it.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix, viewer } = await requireWholeMix(request, params, 'mix.read')
  const began = performance.now()
  const now = () => new Date(viewer.at.getTime() + performance.now() - began)
  const words = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      let said = ''
      let saidAt = now()
      const end = () => {
        if (!isOver) stream.close()
        isOver = true
      }
      const look = async () => {
        const run = await findRun(mix.id)
        if (isOver) return
        if (!run || request.signal.aborted) return end()
        const view = JSON.stringify(lookAtRun(run, mix.settings, now()))
        if (view !== said) say(`event: ${isUnderWay(run) ? 'progress' : 'over'}\ndata: ${view}\n\n`, view)
        else if (now().getTime() - saidAt.getTime() > heartbeatMs) say(': still here\n\n', said)
        if (!isUnderWay(run)) return end()
        timer = setTimeout(() => void look().catch(end), everyMs)
      }
      const say = (event: string, view: string) => {
        stream.enqueue(words.encode(event))
        said = view
        saidAt = now()
      }
      void look().catch(end)
    },
    cancel() {
      isOver = true
      clearTimeout(timer)
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
}
