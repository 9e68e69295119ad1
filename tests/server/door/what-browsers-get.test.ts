import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('forms are checked here: no page takes what checks them to a phone', () => {
  const scripts = globSync('build/client/assets/*.js')
  expect(scripts.length, 'there is no build: npm run build').toBeGreaterThan(50)
  expect(scripts.filter((file) => readFileSync(file, 'utf8').includes('ZodError'))).toEqual([])
})
