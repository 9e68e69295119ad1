import { hasWorker } from '#app/phone/switch.ts'
import { allowMachines } from '#app/server/allow.server.ts'
import { phoneShell, workerScript } from '#app/ui/phone-shell.ts'

/** The service worker. It names the files of this build, so every build that differs is a new worker. */
export function loader() {
  allowMachines()
  const headers = {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
  }
  return new Response(hasWorker ? begin : end, { headers })
}

const begin = `self.shell = ${JSON.stringify(phoneShell)}
importScripts(${JSON.stringify(workerScript)})
`

const end = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(goAway()))
async function goAway() {
  for (const name of await caches.keys()) await caches.delete(name)
  await registration.unregister()
}
`
