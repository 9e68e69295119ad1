import type { Response } from 'express'
import { errorWordsOf } from '../../ui/error-words.ts'
import { discardBody } from './bodies.ts'

const fromElsewhere = {
  title: 'That came from somewhere else',
  what: 'To keep people safe we only take what is sent from our own pages. Nothing was saved or changed.',
  now: 'Open the page here and send it again.',
}

/** Sends a small page in the app's own words that needs nothing but itself: no script, no file, no database. */
export function sendPage(res: Response, status: number): void {
  void discardBody(res.req).then(() => (res.headersSent ? res.destroy() : write(res, status)))
}

function write(res: Response, status: number) {
  const { requestId, nonce } = res.locals
  const { title, what, now } = status === 403 ? fromElsewhere : errorWordsOf(status)
  const asked = status === 500 ? `<p class="quiet">If you tell us about it, say this number: ${requestId}</p>` : ''
  res.status(status).set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })
  res.type('html').send(`<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Alongside</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p><b>Alongside</b></p>
<h1>${title}</h1>
<p>${what}</p>
<p>${now}</p>
${asked}
<p><a href="/">Go to the front page</a></p>
</main>
</body>
</html>
`)
}

const style = `
:root { color-scheme: light dark; --paper: #fefdf9; --ink: #1f2637; --quiet: #4b5468; --link: #1a4e96; --gorse: #ffd23f }
@media (prefers-color-scheme: dark) { :root { --paper: #171b27; --ink: #f2eee3; --quiet: #bcc3d1; --link: #a8caff } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, sans-serif; overflow-wrap: break-word }
main { max-inline-size: 36rem; margin-inline: auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: clamp(1.75rem, 1.45rem + 1.5vw, 2.375rem); line-height: 1.1; border-block-end: 4px solid var(--gorse); padding-block-end: .5rem }
.quiet { color: var(--quiet); font-size: 1rem }
a { display: inline-block; padding-block: .625rem; color: var(--link) }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
`
