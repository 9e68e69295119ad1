import type { QrDrawing } from '#app/server/qr.server.ts'
import { QrCode } from '#app/ui/qr-code.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

/** The secret for an authenticator app: as a square for its camera, and as letters to type on the same phone. */
export function AppPicture({ secret, uri, qr }: { secret: string; uri: string; qr: QrDrawing }) {
  const groups = secret.match(/.{1,4}/g) ?? []
  return (
    <Steps ordered label="How to add it">
      <StepItem title="Open the app and add an account">On this phone, or on another one.</StepItem>
      <StepItem title="Point its camera at this square">
        <div className="app-square">
          <QrCode {...qr} label="The secret for your app. It stands below in letters too." />
        </div>
        <p>
          Is the app on this phone? Then <a href={uri}>open it in the app</a>, or type this into it:
        </p>
        <p className="num">
          <code>{groups.join(' ')}</code>
        </p>
        <p className="quiet">Show it to nobody: whoever has it can make your codes.</p>
      </StepItem>
      <StepItem title="Type what it shows">Then we know that it works.</StepItem>
    </Steps>
  )
}
