import type { Shown } from './show.ts'

const notYet = 'not_yet'

/** The line of the roll-call that a mark is about, when that sheet is on this page. */
export function findLineOf({ thing }: Shown) {
  const form = document.querySelector<HTMLFormElement>('form[data-phone][data-sheet]')
  const [personId] = (thing.fields.mark ?? '').split('.')
  return form?.dataset.phone === thing.url && personId ? document.getElementById(`person-${personId}`) : null
}

/** Presses the button that holds now, whatever it was before: what was just tapped, or what the server says stands. */
export function press(line: HTMLElement, { thing, standing, said }: Shown) {
  const [personId = '', tapped = ''] = (thing.fields.mark ?? '').split('.')
  const holds = standing === 'sent' ? (said.state ?? tapped) : tapped
  for (const button of line.querySelectorAll<HTMLButtonElement>('button[name="mark"]')) {
    const state = button.dataset.state ?? ''
    button.setAttribute('aria-pressed', String(state === holds))
    button.value = `${personId}.${state === holds ? notYet : state}`
  }
  countMarks()
}

/** The numbers at the head of the sheet, counted again from its buttons. */
function countMarks() {
  const groups = [...document.querySelectorAll('form[data-sheet] .roll-marks')]
  const pressed = groups.map((group) => group.querySelector<HTMLElement>('[aria-pressed="true"]')?.dataset.state ?? notYet)
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const count = pressed.filter((state) => state === place.dataset.count).length
    const { none = '', one = '', other = '' } = place.dataset
    place.textContent = (count === 0 ? none : count === 1 ? one : other).replace('#', String(count))
    place.hidden = place.textContent === ''
  }
}
