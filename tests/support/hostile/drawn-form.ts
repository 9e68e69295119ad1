import { randomUUID } from 'node:crypto'

/** A field of a form: its name, and what a well-meaning person would send. */
export interface DrawnField {
  name: string
  good: string
}

const attribute = (tag: string, name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1])
const plain = (text: string | undefined) =>
  text?.replace(/&(quot|#x27|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', '#x27': "'", lt: '<', gt: '>', amp: '&' })[name] ?? '')

/** The fields of a page's forms that are sent, each with a likely answer. Those of the mast and the foot are not the page's own. */
export function readDrawn(html: string): DrawnField[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const forms = [...main.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form)
  const fields = new Map<string, DrawnField>()
  for (const form of forms)
    for (const field of fieldsOf(form)) if (!fields.has(field.name) || fields.get(field.name)?.good === '') fields.set(field.name, field)
  return [...fields.values()]
}

/** The names that a page's searches and filters put into an address, and those that its links do. */
export function readAsked(html: string): string[] {
  const forms = [...html.matchAll(/<form\b(?![^>]*method="post")[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  const linked = [...html.matchAll(/href="[^"?]*\?([^"]*)"/g)].flatMap(([, query = '']) => [
    ...new URLSearchParams(query.replaceAll('&amp;', '&')).keys(),
  ])
  return [...new Set([...forms.flatMap(fieldsOf).map(({ name }) => name), ...linked, 'to', 'find', 'page'])]
}

function fieldsOf(form: string): DrawnField[] {
  const drawn = [...form.matchAll(/<(input|button|textarea)\b[^>]*>|<select\b[^>]*>[\s\S]*?<\/select>/g)].map(([tag]) => tag)
  return drawn.flatMap((tag) => {
    const name = attribute(tag, 'name')
    if (!name || attribute(tag, 'type') === 'file') return []
    return [{ name, good: tag.startsWith('<select') ? firstOption(tag) : likelyAnswer(name, tag) }]
  })
}

const firstOption = (select: string) => plain(/<option\b[^>]*\bvalue="([^"]+)"/.exec(select)?.[1]) ?? ''

function likelyAnswer(name: string, tag: string) {
  const drawn = attribute(tag, 'value')
  return drawn ? drawn : goodFor(name)
}

/** A likely answer, by the name of its field. */
export function goodFor(name: string) {
  if (/^(id|nextId|stepId)$/.test(name)) return randomUUID()
  if (/email/i.test(name)) return `kind-${randomUUID().slice(0, 8)}@example.org`
  if (/phone$/i.test(name)) return '07700 900123'
  if (/(On|_on)$|^on$/.test(name)) return '2027-11-18'
  if (/time$|^from$/i.test(name)) return '10:00'
  if (/^(until|to)$/i.test(name)) return '11:00'
  if (/least|most|seats|days|count/i.test(name)) return '9'
  return /link|website/i.test(name) ? 'https://example.org/' : 'Kind words'
}
