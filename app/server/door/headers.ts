import type { RequestHandler } from 'express'

const closed = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** What every answer tells the browser to allow, pages and files and refusals alike. */
export function headers({ appUrl, isDevelopment }: { appUrl: URL; isDevelopment: boolean }): RequestHandler {
  const always = {
    'Referrer-Policy': 'same-origin', // no-referrer would make browsers send `Origin: null` with our forms
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
    'Permissions-Policy': closed.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(appUrl.protocol === 'https:' ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
  return (_req, res, next) => {
    res.set(always)
    res.set('X-Request-Id', res.locals.requestId)
    res.set('Content-Security-Policy', contentPolicy(res.locals.nonce, isDevelopment))
    next()
  }
}

/** Scripts run by this page's one-time word only; drawings may be `data:`, since the style sheets mask with them. */
function contentPolicy(nonce: string, isDevelopment: boolean) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isDevelopment ? ["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws:"] : []), // Vite swaps styles in the page
  ].join('; ')
}

/** Pages and their data stay out of every cache, unless a route says otherwise. */
export const keptPrivate: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}
