import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { sendPage } from './pages.ts'

/**
 * The files of the build. Those in /assets carry their content's hash in their name, so they never change. The few beside them are known by
 * name from the start: to look on the disk for each page that is asked for cost as much as a query.
 */
export function files(folder: string): Router {
  const quiet = { index: false, redirect: false, dotfiles: 'ignore' } as const
  const beside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : []))
  const rest = express.static(folder, { ...quiet, maxAge: '1h' })
  return Router()
    .use('/assets', express.static(join(folder, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }))
    .get('/assets/*', (_req, res) => sendPage(res, 404))
    .use((req, res, next) => (beside.includes(req.path) ? rest(req, res, next) : next()))
}
