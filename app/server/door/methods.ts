import type { RequestHandler } from 'express'
import { sendPage } from './pages.ts'

const known = ['GET', 'HEAD', 'POST']

/** Forms send GET and POST and our verbs are nouns, so no route knows another method. */
export const methods: RequestHandler = (req, res, next) => {
  if (known.includes(req.method)) return next()
  res.set('Allow', known.join(', '))
  sendPage(res, 405)
}
