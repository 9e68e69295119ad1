import { expect, test, vi } from 'vitest'
import { onceAVisit } from '#app/server/once-a-visit.server.ts'

const asks = (visit?: string) => new Request('http://localhost/today', { headers: visit ? { 'X-Visit': visit } : {} })

test('two loaders of one page look up once, and two pages each for themselves', async () => {
  const find = vi.fn(async () => 'found')
  for (const request of [asks('a'), asks('a'), asks('b')]) expect(await onceAVisit(request, 'viewer', find)).toBe('found')
  expect(find).toHaveBeenCalledTimes(2)
})

test('what is sent has no visit: each request asks for itself, and once', async () => {
  const find = vi.fn(async () => 'found')
  const sent = asks()
  for (const request of [sent, sent, asks()]) await onceAVisit(request, 'viewer', find)
  expect(find).toHaveBeenCalledTimes(2)
})

test('what two ask by different words is found twice; what went wrong stays so for that visit alone', async () => {
  const fails = () => Promise.reject(new Error('away'))
  await expect(onceAVisit(asks('c'), 'one', fails)).rejects.toThrow('away')
  expect(await onceAVisit(asks('c'), 'other', async () => 2)).toBe(2)
  expect(await onceAVisit(asks('d'), 'one', async () => 1)).toBe(1)
})

test('only so many visits are kept in mind', async () => {
  const find = vi.fn(async () => 'found')
  for (let no = 0; no <= 501; no += 1) await onceAVisit(asks(`visit ${no}`), 'viewer', find)
  await onceAVisit(asks('visit 501'), 'viewer', find)
  expect(find).toHaveBeenCalledTimes(502)
  await onceAVisit(asks('visit 0'), 'viewer', find)
  expect(find).toHaveBeenCalledTimes(503)
})
