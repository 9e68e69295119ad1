/** Who was put down where: `to:` and a spot, or `with:` and whom they change places with. */
export interface Carried {
  placeId: string
  to: string
}

interface Listening {
  send: (carried: Carried) => void
  /** Told to who cannot see it. */
  say: (words: string) => void
  describedBy: string
}

/** Pixels a pointer moves before it carries: less is a press, which opens why somebody is there. */
const slack = 8

/** Listens to one picture, in which seats have `data-place` and circles `data-spot`. Gives what ends it. */
export function listenToDragging(root: HTMLElement, { send, say, describedBy }: Listening) {
  const stop = new AbortController()
  const { signal } = stop
  let carried: { seat: HTMLElement; x: number; y: number; isMoving: boolean; pointerId: number | null } | undefined
  let target: HTMLElement | undefined
  let isJustDropped = false

  for (const link of root.querySelectorAll('[data-place] a')) {
    link.setAttribute('aria-describedby', describedBy)
    link.setAttribute('draggable', 'false')
  }

  function aim(at: HTMLElement | undefined) {
    target?.classList.remove('drag-target')
    target = at
    target?.classList.add('drag-target')
  }

  function pickUp(seat: HTMLElement, { x, y, pointerId }: { x: number; y: number; pointerId: number | null }) {
    carried = { seat, x, y, isMoving: pointerId === null, pointerId }
    if (pointerId === null) {
      seat.classList.add('drag-seat')
      say(`${nameOf(seat)} is picked up.`)
    }
  }

  function putDown(isSent: boolean) {
    if (!carried) return
    const { seat, isMoving } = carried
    const to = isSent && isMoving ? wayTo(seat, target) : undefined
    seat.classList.remove('drag-seat')
    seat.style.translate = ''
    carried = undefined
    aim(undefined)
    if (to) send({ placeId: seat.dataset.place ?? '', to })
    else if (isMoving) say(`${nameOf(seat)} stays.`)
  }

  root.addEventListener(
    'pointerdown',
    (event) => {
      const seat = closest(event.target, '[data-place]')
      if (seat && event.button === 0 && event.isPrimary && event.pointerType !== 'touch') pickUp(seat, event)
    },
    { signal },
  )
  root.ownerDocument.addEventListener(
    'pointermove',
    (event) => {
      if (carried?.pointerId !== event.pointerId) return
      const [right, down] = [event.x - carried.x, event.y - carried.y]
      if (!carried.isMoving && Math.hypot(right, down) < slack) return
      carried.isMoving = true
      carried.seat.classList.add('drag-seat')
      carried.seat.style.translate = `${right}px ${down}px`
      const under = root.ownerDocument.elementsFromPoint(event.x, event.y).filter((one) => !carried?.seat.contains(one))
      const found = under.map((one) => closest(one, '[data-place]') ?? closest(one, '[data-spot]')).find(Boolean)
      aim(found && found !== carried.seat && root.contains(found) ? found : undefined)
    },
    { signal },
  )
  root.ownerDocument.addEventListener(
    'pointerup',
    (event) => {
      if (carried?.pointerId !== event.pointerId) return
      isJustDropped = carried.isMoving
      putDown(true)
      setTimeout(() => (isJustDropped = false))
    },
    { signal },
  )
  root.ownerDocument.addEventListener('pointercancel', () => carried?.pointerId !== null && putDown(false), { signal })
  root.addEventListener('click', (event) => isJustDropped && event.preventDefault(), { signal, capture: true })

  root.addEventListener(
    'keydown',
    (event) => {
      const seat = closest(event.target, '[data-place]')
      if (!seat) return
      if (event.key === ' ') {
        event.preventDefault()
        if (carried) putDown(true)
        else pickUp(seat, { x: 0, y: 0, pointerId: null })
      } else if (carried && event.key === 'Escape') putDown(false)
      else if (carried && event.key.startsWith('Arrow')) {
        event.preventDefault()
        const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        aim(nextTarget(root, { seat: carried.seat, target, isBack }))
        if (target) say(sayTarget(carried.seat, target))
      }
    },
    { signal },
  )
  return () => {
    putDown(false)
    stop.abort()
  }
}

function closest(from: EventTarget | null, selector: string) {
  return from instanceof Element ? (from.closest<HTMLElement>(selector) ?? undefined) : undefined
}

const nameOf = (element: HTMLElement) => element.dataset.name ?? ''

function wayTo(seat: HTMLElement, target: HTMLElement | undefined) {
  const from = closest(seat, '[data-spot]')
  if (!target || closest(target, '[data-spot]') === from) return undefined
  return target.dataset.place === undefined ? `to:${target.dataset.spot ?? ''}` : `with:${target.dataset.place}`
}

/** Circles and everybody in them, in the order they stand; those of the own circle are left out. */
function nextTarget(root: HTMLElement, { seat, target, isBack }: { seat: HTMLElement; target: HTMLElement | undefined; isBack: boolean }) {
  const own = closest(seat, '[data-spot]')
  const all = [...root.querySelectorAll<HTMLElement>('[data-spot], [data-place]')].filter((one) => closest(one, '[data-spot]') !== own)
  const at = target ? all.indexOf(target) : isBack ? 0 : -1
  return all.at((at + (isBack ? -1 : 1)) % all.length)
}

function sayTarget(seat: HTMLElement, target: HTMLElement) {
  return target.dataset.place === undefined
    ? `${nameOf(seat)} to ${nameOf(target)}`
    : `${nameOf(seat)} changes places with ${nameOf(target)}`
}
