import type { Thing } from './thing.ts'

type NewThing = Pick<Thing, 'url' | 'fields' | 'shown'>

/** What a marked form says, as a thing to keep; undefined, and said at the field, when nothing was written. */
export function readForm(form: HTMLFormElement, submitter: HTMLElement | null): NewThing | undefined {
  const fields: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== 'id') fields[name] = value
  if (submitter instanceof HTMLButtonElement && submitter.name) fields[submitter.name] = submitter.value
  const url = form.dataset.phone ?? ''
  const words = wordsOf(form)
  if (!words) return { url, fields, shown: submitter?.dataset.shown ?? '' }
  const shown = words.value.trim()
  if (shown !== '') return { url, fields, shown: [whoseOf(form), shown].filter(Boolean).join(': ') }
  askForWords(words, form.dataset.missing ?? '')
  return undefined
}

function wordsOf(form: HTMLFormElement) {
  const words = form.elements.namedItem('words')
  return words instanceof HTMLTextAreaElement || words instanceof HTMLInputElement ? words : null
}

/** For whom it is written down, by the name that was chosen. */
function whoseOf(form: HTMLFormElement) {
  const whose = form.elements.namedItem('for_id')
  return whose instanceof HTMLSelectElement && whose.value !== '' ? whose.selectedOptions[0]?.text : undefined
}

function askForWords(words: HTMLTextAreaElement | HTMLInputElement, missing: string) {
  words.setCustomValidity(missing)
  words.reportValidity()
  words.addEventListener('input', () => words.setCustomValidity(''), { once: true })
}

/** The words are kept: the form is free for the next ones. Who said as whom they are here need not say it again. */
export function emptyForm(form: HTMLFormElement) {
  const words = wordsOf(form)
  if (words) words.value = ''
}

/** The form on this page in which a thing was said, if it can be changed there. */
export function findFormOf({ url, fields }: Thing) {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-phone]')]
  return forms.find(
    (form) => form.dataset.phone === url && wordsOf(form) && (form.elements.namedItem('for_id') !== null) === 'for_id' in fields,
  )
}

/** Puts a thing back into its form, before what was typed there meanwhile. */
export function putBack({ fields }: Thing, form: HTMLFormElement) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    const isChosen = field instanceof RadioNodeList || field instanceof HTMLSelectElement
    if (isChosen || (field instanceof HTMLInputElement && field.type !== 'hidden')) field.value = value
  }
  const words = wordsOf(form)
  if (!words) return
  words.value = [fields.words, words.value].filter(Boolean).join('\n')
  form.closest('details')?.setAttribute('open', '')
  words.focus()
}

/** The phone kept nothing: the form goes as if this script were not there. */
export function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null) {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement('input')
    Object.assign(pressed, { type: 'hidden', name: submitter.name, value: submitter.value })
    form.append(pressed)
  }
  form.submit()
}
