import { openLines, type Value } from './room-lines.ts'

/** Keeps the lines of a room as they are now, on its wall and on the list of who keeps it. Without it both are plain pages, to be refreshed. */
const box = document.querySelector<HTMLElement>('[data-live]')

/** A line that is back so soon was never missed. */
const LOST_AFTER_MS = 2_000
const SAY_BACK_MS = 6_000
/** Browsers give up by themselves on an answer that is no stream; a hall does not. */
const AGAIN_MS = 5_000
const MOST_WAIT_MS = 60_000

if (box && 'EventSource' in window) listen(box)

function listen(box: HTMLElement) {
  const lines = openLines(box)
  const line = openLineNews(box)
  let last = box.dataset.after ?? ''
  let wait = AGAIN_MS
  let stream = open()
  addEventListener('online', openAnew)
  addEventListener('pageshow', ({ persisted }) => persisted && openAnew())

  function open() {
    const opened = new EventSource(location.pathname.replace(/\/values.*/, '/stream') + (last && `?after=${last}`))
    opened.addEventListener('open', () => {
      wait = AGAIN_MS
      line.stands()
    })
    opened.addEventListener('error', () => {
      line.breaks()
      if (opened.readyState !== EventSource.CLOSED || opened !== stream) return
      setTimeout(openAnew, wait)
      wait = Math.min(2 * wait, MOST_WAIT_MS)
    })
    opened.addEventListener('value', ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId
      lines.put(JSON.parse(data) as Value) // as our own stream writes it
    })
    opened.addEventListener('gone', ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId
      lines.takeOff(JSON.parse(data) as Pick<Value, 'id'>) // the same
    })
    return opened
  }

  function openAnew() {
    stream.close()
    stream = open()
  }
}

/** Says when the line is lost, and for a while that it is back. */
function openLineNews(box: HTMLElement) {
  const show = (name: string, isShown: boolean) => {
    const words = box.querySelector<HTMLElement>(`[data-line-is="${name}"]`)
    if (words) words.hidden = !isShown
  }
  let isLost = false
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    breaks() {
      timer ??= setTimeout(() => {
        isLost = true
        show('lost', true)
        show('back', false)
      }, LOST_AFTER_MS)
    },
    stands() {
      clearTimeout(timer)
      timer = undefined
      if (!isLost) return
      isLost = false
      show('lost', false)
      show('back', true)
      setTimeout(() => show('back', false), SAY_BACK_MS)
    },
  }
}
