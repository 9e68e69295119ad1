import { findFormOf } from './forms.ts'
import { shownAfter, type Happened } from './news.ts'
import { findLineOf, press } from './roll-sheet.ts'
import { copyOf, draw, sayLine, type Shown } from './show.ts'
import { isAboutTheSame, type Thing } from './thing.ts'

/** What this page shows of the things on this phone: marks at their person, everything else in the list, news read out. */
export function openView(isKept: boolean) {
  const shown = new Map<string, Shown>()
  const list = find('[data-things]')
  const status = find('[data-phone-status]')
  const noSignal = find('[data-no-signal]')
  const keptNote = find('[data-kept-note]')
  if (keptNote) keptNote.hidden = !document.documentElement.dataset.keptAt

  function show(thing: Thing, happened: Happened) {
    const one = shownAfter(thing, happened, isKept)
    const known = shown.get(thing.id)
    shown.set(thing.id, one)
    if (isOvertaken(thing)) return
    const line = lineOf(one)
    if (!line) return
    draw(line, one, findFormOf(thing) !== undefined)
    if (status && happened !== 'going' && known?.standing !== one.standing) status.textContent = sayLine(line)
  }

  const isOvertaken = (thing: Thing) =>
    [...shown.values()].some((other) => other.thing.saidAt > thing.saidAt && isAboutTheSame(other.thing, thing))

  function lineOf(one: Shown) {
    const person = findLineOf(one)
    if (person) press(person, one)
    const place = person ?? list
    const known = place?.querySelector<HTMLElement>(`[data-thing="${one.thing.id}"]`)
    const template = document.querySelector<HTMLTemplateElement>(person ? 'template[data-mark-line]' : 'template[data-thing-line]')
    if (known || !place || !template) return known
    person?.querySelector('[data-thing]')?.remove()
    const line = copyOf(template)
    place.append(line)
    showList()
    return line
  }

  function showList() {
    const box = list?.closest<HTMLElement>('[data-things-box]')
    if (box) box.hidden = list?.childElementCount === 0
  }

  return {
    show,
    find: (id: string) => shown.get(id),
    hide(id: string) {
      shown.delete(id)
      document.querySelector(`[data-thing="${id}"]`)?.remove()
      showList()
    },
    /** Whether something would be lost with this page. */
    holdsUnsent: () => [...shown.values()].some(({ standing }) => standing === 'open'),
    showSignal(isThere: boolean) {
      if (noSignal) noSignal.hidden = isThere
    },
  }
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector)
