import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { fewCodes } from '../key-codes.ts'

/** How many recovery codes are left; asks for new ones while there is time. */
export function RecoveryNote({ codes: { made, left } }: { codes: { made: number; left: number } }) {
  if (left > fewCodes)
    return (
      <Notice title={sayCount(left, { one: '# recovery code is left', other: '# recovery codes are left' })}>
        <p>Each lets you in once when your second key is not at hand.</p>
        <LineLink to="/me/keys/recovery-codes">Make new ones</LineLink>
      </Notice>
    )
  const title = made === 0 ? 'You have no recovery codes yet' : 'Your recovery codes run out'
  return (
    <Notice variant="care" title={title}>
      <p>If your phone is lost, a code on paper lets you in. Without one, a steward has to help you.</p>
      <ButtonLink to="/me/keys/recovery-codes" variant="next" icon="print">
        Make recovery codes
      </ButtonLink>
    </Notice>
  )
}
