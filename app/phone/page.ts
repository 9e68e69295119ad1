import { follow } from './follow.ts'
import { countWaiting, dropOld, inPage, noteOwner, onPhone, type Keeping } from './keeping.ts'
import { hasWorker } from './switch.ts'

/** Runs on the pages of the room and on the page for no signal. Without it, or where a browser is too old for it, forms are plain forms. */
const box = document.querySelector<HTMLElement>('[data-owner]')
const left = document.querySelector<HTMLElement>('[data-left]')
const isAble = 'randomUUID' in crypto && 'AbortController' in window
if (box && isAble) void start(box)
if (left) void tellWhatIsLeft(left)

async function start({ dataset: { owner = '', keepsUntil } }: HTMLElement) {
  const until = Number(keepsUntil)
  follow(owner, await findKeeping(owner, until))
  if (until && hasWorker) registerWorker()
}

/** A phone of one's own keeps things, when it can: some browsers keep nothing in their private windows. */
async function findKeeping(owner: string, until: number): Promise<Keeping> {
  if (!until) return inPage()
  try {
    await noteOwner(owner, until)
    await dropOld(Date.now())
    const kept = onPhone(owner, until)
    await kept.list()
    return kept
  } catch {
    return inPage()
  }
}

/** The worker answers when there is no signal. Until it has seen this page once, it is asked to fetch it. */
function registerWorker() {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const wasThere = serviceWorker.controller !== null
  const wasOffline = document.documentElement.dataset.keptAt !== undefined
  const register = async () => {
    await serviceWorker.register('/sw.js')
    const { active } = await serviceWorker.ready
    if (!wasThere && !wasOffline) active?.postMessage({ keep: location.pathname })
  }
  const go = () => void register().catch(() => undefined)
  if (document.readyState === 'complete') go()
  else addEventListener('load', go)
}

/** On the page for no signal: how much waits, and on the way out whether it may be let go. Never what it says. */
async function tellWhatIsLeft(left: HTMLElement) {
  const count = await countWaiting().catch(() => 0)
  left.hidden = count === 0
  const { one = '', other = '' } = left.dataset
  for (const place of left.querySelectorAll('[data-slot="count"]'))
    place.textContent = (count === 1 ? one : other).replace('#', String(count))
  const isLeaving = new URLSearchParams(location.search).has('leaving')
  for (const part of document.querySelectorAll<HTMLElement>('[data-leaving]'))
    part.hidden = part.dataset.leaving === 'yes' ? !isLeaving : isLeaving
}
