import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The key of a site on localhost: made once, kept in a file that only its owner may read. It appears whole or not
 * at all, so two programs that start at once get the same key.
 */
export function keptSecret(file = 'data/secret') {
  return readSecret(file) ?? makeSecret(file)
}

function readSecret(file: string) {
  try {
    return Buffer.from(readFileSync(file, 'utf8'), 'base64')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function makeSecret(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
