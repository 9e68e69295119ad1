import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The ten codes, to write down or print. The page prints as it stands, without its buttons. */
export function RecoverySheet({ codes, today }: { codes: readonly string[]; today: string }) {
  return (
    <div className="stack stack-large">
      <Notice variant="care" title="Write these down now, or print this page" justNow>
        We cannot show them again. Keep them where you keep your keys to the house, not on the phone.
      </Notice>
      <ol className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="quiet">Made on {today}. Codes made before no longer work.</p>
      <p className="no-print">
        <ButtonLink to="/me/keys" variant="next" wide icon="check">
          I have them on paper
        </ButtonLink>
      </p>
    </div>
  )
}
