import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { Router, type RequestHandler } from 'express'
import { sendPage } from './pages.ts'

/**
 * The files of the build. Those in /assets carry their content's hash in their name, so they never change. The few beside them are known by
 * name from the start: to look on the disk for each page that is asked for cost as much as a query.
 */
export function files(folder: string): Router {
  const quiet = { index: false, redirect: false, dotfiles: 'ignore' } as const
  const beside = namesIn(folder)
  const rest = express.static(folder, { ...quiet, maxAge: '1h' })
  return Router()
    .use('/assets', packed(folder), express.static(join(folder, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }))
    .get('/assets/*', (_req, res) => sendPage(res, 404))
    .use((req, res, next) => {
      if (beside.has(req.path)) rest(req, res, next)
      else next()
    })
}

/** The build packs each file once, as small as it goes, beside itself: whoever can read that gets it, and nobody has to pack it again. */
function packed(folder: string): RequestHandler {
  const known = namesIn(join(folder, 'assets'))
  return (req, res, next) => {
    res.vary('Accept-Encoding')
    if (known.has(`${req.path}.br`) && req.acceptsEncodings('br', 'identity') === 'br') {
      res.set('Content-Encoding', 'br').type(extname(req.path))
      req.url = `${req.path}.br`
    }
    next()
  }
}

/** The files of a folder, as paths below it; none where there is no build. */
function namesIn(folder: string) {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  return new Set(entries.flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : [])))
}
