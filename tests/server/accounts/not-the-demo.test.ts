import { expect, test } from 'vitest'
import { loader as mailbox } from '#app/features/home/routes/demo-mailbox.tsx'
import { loader as message } from '#app/features/home/routes/demo-message.tsx'
import { action as stepIn } from '#app/features/home/routes/demo-sign-in.tsx'
import { loader as front } from '#app/features/home/routes/front.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'

test('outside the demo its doors do not exist, for anyone', async () => {
  await freshDb()
  const { id } = await makePerson({ known_as: 'Fiona', family_name: 'Lamont' })
  await makeRole(id, 'steward')
  for (const as of [undefined, id]) {
    const who = as ? { as } : {}
    expect((await responseOf(stepIn(await visit({ url: '/demo/sign-in', form: { person: 'fiona' }, ...who })))).status).toBe(404)
    expect((await responseOf(mailbox(await visit({ url: '/demo/mailbox', ...who })))).status).toBe(404)
    expect((await responseOf(message(await visit({ url: '/demo/mailbox/x', params: { messageId: 'x' }, ...who })))).status).toBe(404)
  }
  expect(await front(await visit({ url: '/' }))).toEqual({ isNew: false, isSignedIn: false, people: [], doorCode: null })
})
