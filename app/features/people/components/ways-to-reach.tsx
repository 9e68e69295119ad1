import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ContactWay } from '../queries/contact-ways.server.ts'
import { contactKindWords, safeWords } from '../safe-contact.ts'
import { NumberLink } from './number-link.tsx'

interface WaysToReachProps {
  ways: readonly ContactWay[]
  /** “By phone, not in the mornings.” */
  reachWords: string | null
  /** Whether who looks is the one that some numbers are kept for. */
  isNamedContact: boolean
  /** Where a number can be changed or taken away, if it may be. */
  changeAt?: string | undefined
}

const icons = { phone: 'phone', email: 'letter', post: 'home' } as const

/** Every number and address, each with how it is safe to use it right beside. */
export function WaysToReach({ ways, reachWords, isNamedContact, changeAt }: WaysToReachProps) {
  return (
    <>
      {reachWords && (
        <p>
          <q>{reachWords}</q>
        </p>
      )}
      {ways.length === 0 && <p className="quiet">No number and no address yet. A word in person, then.</p>}
      <Steps>
        {ways.map((way) => (
          <StepItem
            key={way.id}
            icon={icons[way.kind]}
            title={<Address way={way} mayUse={mayUse(way, isNamedContact)} />}
            side={changeAt && <ChangeLinks way={way} at={`${changeAt}/${way.id}`} />}
          >
            {sayWay(way)}
          </StepItem>
        ))}
      </Steps>
    </>
  )
}

/** A number or an address as itself, with its safe-to-contact words. One that is not to be used is no link. */
function Address({ way: { kind, address, safe }, mayUse }: { way: Pick<ContactWay, 'kind' | 'address' | 'safe'>; mayUse: boolean }) {
  const words = safeWords(kind, safe)
  return (
    <span className="row">
      {kind === 'phone' && mayUse ? <NumberLink number={address} /> : <bdi dir={kind === 'post' ? 'auto' : 'ltr'}>{address}</bdi>}
      {words && <Tag variant="care">{words}</Tag>}
    </span>
  )
}

function mayUse({ safe }: Pick<ContactWay, 'safe'>, isNamedContact: boolean) {
  return safe !== 'never' && (safe !== 'named_only' || isNamedContact)
}

function sayWay({ kind, isPreferred, signsIn }: ContactWay) {
  return [contactKindWords[kind], isPreferred && 'tried first', signsIn && 'signs in with it'].filter(Boolean).join(' · ')
}

function ChangeLinks({ way: { kind }, at }: { way: ContactWay; at: string }) {
  const about = { phone: 'this number', email: 'this e-mail address', post: 'this address' }[kind]
  return (
    <>
      <LineLink to={`${at}/safety`} about={`for ${about}`}>
        Change what is safe
      </LineLink>
      <LineLink to={`${at}/removal`} about={about}>
        Remove
      </LineLink>
    </>
  )
}

/** For whoever may look, but whose look is noted: the numbers are behind a button that says so. */
export function ReachIsNoted({ at, knownAs }: { at: string; knownAs: string }) {
  return (
    <>
      <p className="quiet">Each look is noted, and {knownAs} can see who looked.</p>
      <ButtonLink to={at} icon="eye">
        Show how to reach them
      </ButtonLink>
    </>
  )
}
