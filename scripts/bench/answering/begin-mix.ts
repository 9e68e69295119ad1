import { z } from 'zod'
import { look, post } from '#tests/support/policy/ask.ts'
import type { Story } from './hot-pages.ts'

const view = z.object({ state: z.string() })

/** A mix as its organiser sees it end. */
export interface EndedMix {
  state: string
  /** From the answer to the form until the page heard that it is over. */
  seconds: number
}

/**
 * Begins a mix as the organiser does, with the form as the page fills it in and this much time, and listens as the open page does until it is
 * over.
 */
export async function beginMix({ site, cookies, places }: Story, seconds: number) {
  const cookie = cookies.get('fiona') ?? ''
  const path = `/mixes/new?part=cohorts&experience=${places.springId}`
  const page = await look(site, path, cookie)
  const begun = await post(site, path, cookie, { ...filledIn(page.text), seconds: String(seconds) })
  if (!begun.to.startsWith('/mixes/')) throw new Error(`The mix was not begun: ${begun.status} ${begun.to}`)
  const began = performance.now()
  return async (): Promise<EndedMix> => {
    const said = await look(site, `${begun.to}/stream`, cookie).catch(() => ({ text: '' }))
    const [, last = '{}'] = /event: over\ndata: (.*)\n/.exec(said.text) ?? []
    const { state } = view.catch({ state: 'cut off' }).parse(JSON.parse(last))
    return { state, seconds: (performance.now() - began) / 1_000 }
  }
}

/** What a browser would send of the brief if nobody touched it: its fields are all inputs. */
function filledIn(html: string) {
  const [brief = ''] = /<form[^>]*\bbrief\b[^]*?<\/form>/.exec(html) ?? []
  const inputs = [...brief.matchAll(/<input\b[^>]*>/g)].map(([input]) => input)
  const sent = inputs.filter((input) => !/type="(radio|checkbox)"/.test(input) || / checked=/.test(input))
  return Object.fromEntries(sent.map((input) => [attributeOf(input, 'name'), attributeOf(input, 'value')]))
}

function attributeOf(input: string, name: string) {
  return new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
}
