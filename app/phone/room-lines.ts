/** A line as the stream tells it. The language is said where it is not English. */
export interface Value {
  id: string
  words: string
  voice: string | null
  madeAt: string
  language?: string
}

/** What comes in one breath comes up in one. */
const TOGETHER_MS = 80
/** Whoever hears the page read out is told at most this often. */
const SAY_EVERY_MS = 8_000

/** The list of lines in this part of the page: what is put up or taken off, the newest first, without moving what somebody reads. */
export function openLines(box: HTMLElement) {
  const list = box.querySelector<HTMLElement>('[data-lines]')
  const say = openSaying(box.querySelector<HTMLElement>('[data-news]'))
  const waiting = new Map<string, Value | null>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(id: string, value: Value | null) {
    waiting.set(id, value)
    timer ??= setTimeout(bring, TOGETHER_MS)
  }

  function bring() {
    timer = undefined
    if (!list) return
    const goBack = keepPlace(list)
    const came = [...waiting].flatMap(([id, value]) => (value ? putUp(list, value) : takeOff(list, id)))
    waiting.clear()
    const most = Number(list.dataset.most ?? Infinity)
    while (list.childElementCount > most) list.lastElementChild?.remove()
    if (came.length > 0) markNew(list, came)
    count(box, list.childElementCount)
    goBack()
    say(came.map((line) => slot(line, 'words')?.textContent ?? ''))
  }

  return {
    put: (value: Value) => wait(value.id, value),
    takeOff: ({ id }: Pick<Value, 'id'>) => wait(id, null),
  }
}

const slot = (line: Element, name: string) => line.querySelector<HTMLElement>(`[data-slot="${name}"]`)
const find = (list: HTMLElement, id: string) => list.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)

/** Gives the line if it was not there before. */
function putUp(list: HTMLElement, value: Value) {
  const known = find(list, value.id)
  const line = known ?? copyOf(value.voice ?? 'unsaid')
  if (!line) return []
  fill(line, value)
  if (known) return []
  const younger = [...list.children].find((other) => other instanceof HTMLElement && (other.dataset.at ?? '') < value.madeAt)
  list.insertBefore(line, younger ?? null)
  return [line]
}

function takeOff(list: HTMLElement, id: string) {
  find(list, id)?.remove()
  return []
}

function copyOf(voice: string) {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-line-of="${CSS.escape(voice)}"]`)
  const line = template?.content.firstElementChild?.cloneNode(true)
  return line instanceof HTMLElement ? line : undefined
}

function fill(line: HTMLElement, { id, words, madeAt, language = 'en' }: Value) {
  line.dataset.line = id
  line.dataset.at = madeAt
  const said = slot(line, 'words')
  if (said && said.textContent !== words) said.textContent = words
  if (said) said.lang = language
  const about = slot(line, 'about')
  if (about) about.textContent = `“${words.slice(0, 30)}”`
  for (const link of line.querySelectorAll<HTMLAnchorElement>('a[data-to]')) link.href = (link.dataset.to ?? '').replace('#', id)
}

/** The newest stand out until others come. */
function markNew(list: HTMLElement, came: readonly HTMLElement[]) {
  for (const line of list.querySelectorAll<HTMLElement>('.wall-new')) mark(line, false)
  for (const line of came) {
    mark(line, true)
    line.classList.add('wall-came')
  }
}

function mark(line: HTMLElement, isNew: boolean) {
  line.classList.toggle('wall-new', isNew)
  const words = slot(line, 'new')
  if (words) words.hidden = !isNew
}

/** Whoever has scrolled on keeps the line they read where it is. */
function keepPlace(list: HTMLElement) {
  if (scrollY === 0) return () => undefined
  const read = [...list.children].find((line) => line.getBoundingClientRect().top >= 0)
  const before = read?.getBoundingClientRect().top ?? 0
  return () => read?.isConnected && scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' })
}

function count(box: HTMLElement, lines: number) {
  for (const none of box.querySelectorAll<HTMLElement>('[data-empty]')) none.hidden = lines > 0
  const counted = box.querySelector<HTMLElement>('[data-count]')
  if (counted) counted.textContent = sayCount(counted.dataset, lines)
}

function sayCount({ none, one = '', other = '' }: DOMStringMap, count: number) {
  return count === 0 && none !== undefined ? none : (count === 1 ? one : other).replace('#', String(count))
}

/** Reads out one new line in its own words, and of several how many there are. */
function openSaying(place: HTMLElement | null) {
  const waiting: string[] = []
  let isQuiet = false
  const say = () => {
    const [first] = waiting
    isQuiet = first !== undefined
    if (first === undefined || !place) return
    const { one = '', other = '' } = place.dataset
    place.textContent = waiting.length === 1 ? one.replace('#', first) : other.replace('#', String(waiting.length))
    waiting.length = 0
    setTimeout(say, SAY_EVERY_MS)
  }
  return (words: readonly string[]) => {
    waiting.push(...words)
    if (!isQuiet) say()
  }
}
