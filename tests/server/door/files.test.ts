import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDoor } from '#tests/support/door.ts'

function builtFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'client/assets'), { recursive: true })
  mkdirSync(join(folder, 'client/.vite'))
  writeFileSync(join(folder, 'client/assets/app-C0FFEE.js'), 'hello()')
  writeFileSync(join(folder, 'client/assets/app-C0FFEE.js.br'), 'packed')
  writeFileSync(join(folder, 'client/favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'client/.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'secret'), 's3cr3t')
  return join(folder, 'client')
}

test('files with their hash in their name never change; others are asked for again', async () => {
  const { ask } = await openDoor({ filesFrom: builtFiles() })
  const asset = await ask('/assets/app-C0FFEE.js')
  expect(asset).toMatchObject({ status: 200, text: 'hello()', headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
  expect(asset.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-type': expect.stringMatching(/^(text|application)\/javascript;/),
  })
  expect((await ask('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
})

test('who reads brotli gets the file as the build packed it, under its own name and kind', async () => {
  const { ask } = await openDoor({ filesFrom: builtFiles() })
  const packed = await ask('/assets/app-C0FFEE.js', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(packed).toMatchObject({ status: 200, text: 'packed' })
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringMatching(/^(text|application)\/javascript;/),
    vary: expect.stringContaining('Accept-Encoding'),
  })
  const plain = await ask('/assets/app-C0FFEE.js', { headers: { 'Accept-Encoding': 'br;q=0, identity' } })
  expect(plain).toMatchObject({ status: 200, text: 'hello()' })
})

test('a file that is gone says so at once, and is not remembered as gone', async () => {
  const { ask } = await openDoor({ filesFrom: builtFiles() })
  const gone = await ask('/assets/app-OLD.js')
  expect(gone).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
  expect(gone.text).toContain('We can’t find that page') // the door's own: the app was not asked
})

test.each(['/../secret', '/assets/../../secret', '/%2e%2e/secret', '/..%2fsecret', '/assets/..%5c..%5csecret', '/.vite/manifest.json'])(
  '%s leads nowhere',
  async (path) => {
    const { ask } = await openDoor({ filesFrom: builtFiles() })
    const answer = await ask(path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/s3cr3t|^\{\}/)
  },
)
