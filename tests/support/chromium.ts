import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Where Chromium is: named by CHROMIUM_PATH, else the machine's own, else the one that `npm ci` brought. */
export async function findChromium(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? usualPlaces.find((path) => existsSync(path)) ?? (await unpackChromium())
}

/** On a bare machine the libraries and fonts that Chromium wants are missing: they are in the package too. */
async function unpackChromium() {
  const path = await chromium.executablePath()
  if (!existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= join(tmpdir(), 'fonts')
  if (starts(path)) return path
  await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  if (!starts(path)) throw new Error(`${path} does not start on this machine: set CHROMIUM_PATH to a Chromium that does`)
  return path
}

function starts(path: string) {
  return spawnSync(path, ['--version']).status === 0
}
