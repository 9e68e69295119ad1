import { dayOf, sayNearDay } from '#app/shared/dates.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import type { listKeys } from '../queries/keys.server.ts'

type Keys = Pick<Awaited<ReturnType<typeof listKeys>>, 'passkeys' | 'app'>

const lives = { account: 'Kept in your account, for all its devices', one_device: 'Kept on one device only' }

/** A person's passkeys and their authenticator app, each with what can be done with it. */
export function KeyList({ passkeys, app, today }: Keys & { today: string }) {
  const say = (instant: string) => sayNearDay(dayOf(instant), today)
  return (
    <Steps label="Second keys">
      {passkeys.map((passkey) => (
        <StepItem key={passkey.id} icon="key" title={<bdi>{passkey.name}</bdi>} side={<RemoveLink id={passkey.id} name={passkey.name} />}>
          <p>Passkey. {passkey.lives && lives[passkey.lives]}</p>
          <p>Added: {say(passkey.madeAt)}</p>
          <p>Last used: {passkey.usedAt ? say(passkey.usedAt) : 'not yet'}</p>
          <LineLink to={`/me/keys/name?passkey=${passkey.id}`} about={passkey.name}>
            Rename
          </LineLink>
        </StepItem>
      ))}
      {app && (
        <StepItem icon="phonebox" title="Authenticator app" side={<RemoveLink id="app" name="authenticator app" />}>
          <p>Added: {say(app.since)}</p>
          <LineLink to="/me/keys/app">Move it to another phone</LineLink>
        </StepItem>
      )}
    </Steps>
  )
}

function RemoveLink({ id, name }: { id: string; name: string }) {
  return (
    <LineLink to={`/me/keys/removal?key=${id}`} about={name}>
      Remove
    </LineLink>
  )
}
