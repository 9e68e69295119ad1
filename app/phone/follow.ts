import { emptyForm, findFormOf, putBack, readForm, sendPlainly } from './forms.ts'
import type { Keeping } from './keeping.ts'
import { openNews, type Happened, type News } from './news.ts'
import { sendAll } from './send.ts'
import { replaces, waitAfter, type Thing } from './thing.ts'
import { openView } from './view.ts'

/** Takes over the marked forms of this page: keeps what is said, shows how it stands, and sends it whenever there is signal. */
export function follow(owner: string, keeping: Keeping) {
  const view = openView(keeping.isKept)
  const news = keeping.isKept ? openNews() : null
  const underWay = new Set<Element>()
  const saidHere = new Set<string>()
  let misses = 0
  let isHeard = !document.documentElement.dataset.keptAt
  let isLeaving = false
  let timer = 0
  let isSending = false

  function tell(thing: Thing, happened: Happened) {
    view.show(thing, happened)
    news?.postMessage({ owner, thing, happened } satisfies News)
    if (typeof happened !== 'string' && happened.is !== 'later') isHeard = true
    const next = typeof happened !== 'string' && happened.is === 'sent' && saidHere.has(thing.id) && findFormOf(thing)?.dataset.then
    if (next) location.assign(next)
  }

  async function keep(said: Pick<Thing, 'url' | 'fields' | 'shown'>) {
    const thing: Thing = { ...said, id: crypto.randomUUID(), saidAt: Date.now(), tries: 0, stopped: null }
    for (const earlier of await keeping.list()) if (replaces(thing, earlier)) await drop(earlier)
    await keeping.keep(thing)
    saidHere.add(thing.id)
    tell(thing, 'new')
    if (keeping.isKept) void askForSync()
  }

  async function drop({ id }: Thing) {
    await keeping.drop(id)
    view.hide(id)
  }

  /** Shows what is kept. Who is back, perhaps from signing in, gives what waited for that another try. */
  async function look() {
    for (const kept of await keeping.list()) {
      const thing = kept.stopped?.why === 'sign-in' ? { ...kept, stopped: null } : kept
      if (thing !== kept) await keeping.keep(thing)
      if (view.find(thing.id)?.standing !== 'going') view.show(thing, 'new')
    }
  }

  async function send() {
    window.clearTimeout(timer)
    view.showSignal(navigator.onLine && misses === 0 && isHeard)
    if (isSending || !navigator.onLine) return
    isSending = true
    const wait = await sendAll({ keeping, owner, tell }).catch(() => null)
    isSending = false
    misses = wait === undefined ? 0 : misses + 1
    view.showSignal(misses === 0 && isHeard)
    if (wait !== undefined) timer = window.setTimeout(() => void send(), Math.max(wait ?? 0, waitAfter(misses, Math.random())))
    else if (isHeard && document.documentElement.dataset.keptAt) renewKeptPage()
  }

  const wake = () => void look().then(send)

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset.phone === undefined) return
      event.preventDefault()
      const on = form.dataset.sheet === undefined ? form : (event.submitter ?? form)
      if (underWay.has(on)) return
      const said = readForm(form, event.submitter)
      if (!said) return
      underWay.add(on)
      void keep(said)
        .then(() => emptyForm(form))
        .catch(() => sendPlainly(form, event.submitter))
        .finally(() => underWay.delete(on))
        .then(send)
    },
    true,
  )

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.detail > 1 && target?.closest('form[data-phone] button')) event.preventDefault() // a double tap is one
    if (target?.closest('[data-leave]')) isLeaving = true
    const button = target?.closest<HTMLElement>('[data-do]')
    const one = view.find(button?.closest<HTMLElement>('[data-thing]')?.dataset.thing ?? '')
    if (!button || !one) return
    const form = findFormOf(one.thing)
    if (button.dataset.do === 'change' && form) putBack(one.thing, form)
    void drop(one.thing)
  })

  news?.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.owner === owner) view.show(data.thing, data.happened)
  })
  addEventListener('beforeunload', (event) => !isLeaving && view.holdsUnsent() && event.preventDefault())
  addEventListener('online', wake)
  addEventListener('offline', () => view.showSignal(false))
  addEventListener('pageshow', ({ persisted }) => persisted && wake())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake())
  wake()
}

/** This page came from the phone and is old by what was just sent. */
function renewKeptPage() {
  navigator.serviceWorker.controller?.postMessage({ keep: location.pathname })
}

interface WithSync {
  sync?: { register: (tag: string) => Promise<void> }
}

/** Where a browser can, it sends even when the page is closed before the signal is back. */
async function askForSync() {
  if (!('serviceWorker' in navigator)) return
  // Background Sync is not in TypeScript's list of what browsers have
  const registration = (await navigator.serviceWorker.getRegistration()) as WithSync | undefined
  await registration?.sync?.register('alongside').catch(() => undefined)
}
