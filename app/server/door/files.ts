import { join } from 'node:path'
import express, { Router } from 'express'
import { sendPage } from './pages.ts'

/** The files of the build. Those in /assets carry their content's hash in their name, so they never change. */
export function files(folder: string): Router {
  const quiet = { index: false, redirect: false, dotfiles: 'ignore' } as const
  return Router()
    .use('/assets', express.static(join(folder, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }))
    .get('/assets/*', (_req, res) => sendPage(res, 404))
    .use(express.static(folder, { ...quiet, maxAge: '1h' }))
}
