import type { RecordSection } from '#app/shared/record.ts'
import { listKeys } from './keys.server.ts'

/** A person’s second keys, for their record. What opens a door with them is on their devices and on their paper, not here. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const { passkeys, app, codes } = await listKeys(personId)
  const shown = passkeys.map(({ name, madeAt, usedAt }) => [
    { label: 'Passkey', value: name, at: madeAt },
    ...(usedAt ? [{ label: 'Last used', value: name, at: usedAt }] : []),
  ])
  const apps = app ? [[{ label: 'Authenticator app', value: 'added', at: app.since }]] : []
  const paper = codes.made > 0 ? [[{ label: 'Recovery codes left', value: String(codes.left) }]] : []
  return [{ title: 'Your keys', rows: [...shown, ...apps, ...paper] }]
}
