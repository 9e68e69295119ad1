import type { QrDrawing } from '#app/server/qr.server.ts'
import { QrCode } from '#app/ui/qr-code.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

/** The secret for an authenticator app: as a square for its camera, and as letters to type on the same phone. */
export function AppPicture({ secret, qr }: { secret: string; qr: QrDrawing }) {
  const groups = secret.match(/.{1,4}/g) ?? []
  return (
    <Steps ordered label="How to add it">
      <StepItem title="Open the app and add an account">On this phone, or on another one.</StepItem>
      <StepItem title="Point its camera at this square">
        <QrCode {...qr} label="The secret for your app. It stands below in letters too." />
        <p>Are you on the same phone? Then type this into the app instead:</p>
        <p className="num">
          <code>{groups.join(' ')}</code>
        </p>
        <p className="quiet">Show it to nobody: whoever has it can make your codes.</p>
      </StepItem>
      <StepItem title="Type what it shows">Then we know that it works.</StepItem>
    </Steps>
  )
}
