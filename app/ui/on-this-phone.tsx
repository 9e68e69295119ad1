import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LineLink } from './line-link.tsx'
import { useNonce } from './nonce.tsx'
import { Notice } from './notice.tsx'
import { pageScript } from './phone-shell.ts'

interface OnThisPhoneProps {
  owner: string
  /** Null on a phone that others use too: nothing is kept there. */
  keepsUntil: number | null
  /** Came in by the code of the room, and cannot come back in once its door is closed. */
  isGuest: boolean
}

/** What was said here and is not sent yet, and how it stands. Empty without the script, and while nothing waits. */
export function OnThisPhone({ owner, keepsUntil, isGuest }: OnThisPhoneProps) {
  return (
    <div className="stack" data-owner={owner} data-keeps-until={keepsUntil ?? undefined}>
      <p className="hidden-words" aria-live="polite" data-phone-status="" />
      <section className="stack" aria-labelledby="on-this-phone" data-things-box="" hidden>
        <h2 id="on-this-phone">On this phone</h2>
        <ul className="steps" data-things="" aria-label="What you wrote and how it stands" />
      </section>
      <template data-thing-line="">
        <ThingLine isGuest={isGuest} />
      </template>
      <template data-mark-line="">
        <MarkLine isGuest={isGuest} />
      </template>
      <PhoneScript />
    </div>
  )
}

/** Said above the form while there is no signal: that it is no trouble, and what becomes of what is written. */
export function NoSignal({ keepsUntil }: Pick<OnThisPhoneProps, 'keepsUntil'>) {
  return (
    <div aria-live="polite">
      <div data-no-signal="" hidden>
        {keepsUntil === null ? (
          <Notice variant="phone" title="No signal just now. Keep this page open.">
            This phone is shared, so nothing is kept on it. What you write stands in this page until it is sent.
          </Notice>
        ) : (
          <Notice variant="phone" title="No signal just now. That’s fine.">
            <p>What you write is kept on this phone. We send it when the signal is back, and tell you.</p>
            <p data-kept-note="" hidden>
              This page is as it was when you last had signal.
            </p>
          </Notice>
        )}
      </div>
    </div>
  )
}

/** The script of the pages that work without signal. They are plain forms without it. */
export function PhoneScript() {
  return <script type="module" src={pageScript} nonce={useNonce()} />
}

function ThingLine({ isGuest }: { isGuest: boolean }) {
  return (
    <li>
      <span>
        <StandingIcons />
      </span>
      <div>
        <p className="spoken" dir="auto" data-slot="shown" />
        <div className="step-note">
          <Standings isGuest={isGuest} />
        </div>
      </div>
      <div className="side">
        <Doings isGuest={isGuest} />
      </div>
    </li>
  )
}

/** Beside a person of the roll-call. */
function MarkLine({ isGuest }: { isGuest: boolean }) {
  return (
    <div className="roll-note">
      <span>
        <StandingIcons />
      </span>
      <div>
        <Standings isGuest={isGuest} />
      </div>
      <div className="row">
        <Doings isGuest={isGuest} />
      </div>
    </div>
  )
}

const icons: Record<string, IconName> = { kept: 'phonebox', open: 'alert', going: 'phonebox', sent: 'check', stopped: 'hand' }

function StandingIcons() {
  return Object.entries(icons).map(([standing, icon]) => (
    <span key={standing} data-when={standing} className={standing === 'sent' ? 'done' : undefined} hidden>
      <Icon name={icon} />
    </span>
  ))
}

/** The words for every standing. The script shows those that hold. */
function Standings({ isGuest }: { isGuest: boolean }) {
  return (
    <>
      <When it="kept">
        <b>Saved on this phone.</b> Waiting for signal.
      </When>
      <When it="open">
        <b>Not sent yet.</b> Keep this page open.
      </When>
      <When it="going">
        <b>Sending.</b> You can carry on.
      </When>
      <When it="sent">
        <b>Sent.</b> <span data-slot="note" />
      </When>
      <When it="stopped">
        <b>Needs help.</b> <span data-why="words" data-slot="refusal" hidden />
        <span data-why="sign-in" hidden>
          {isGuest
            ? 'The door of this room is closed. Copy what you wrote, or read it to somebody who holds the room.'
            : 'Sign in again as yourself. Your words are kept until then.'}
        </span>
        <span data-why="closed" hidden>
          It can’t be sent: this is closed to you now. Copy what you wrote, or read it to somebody who can add it.
        </span>
      </When>
    </>
  )
}

function When({ it, children }: { it: string; children: ReactNode }) {
  return (
    <p data-when={it} data-said="" hidden>
      {children}
    </p>
  )
}

function Doings({ isGuest }: { isGuest: boolean }) {
  const here = encodeURIComponent(useLocation().pathname)
  return (
    <>
      {!isGuest && (
        <span data-why="sign-in" hidden>
          <LineLink to={`/sign-in?to=${here}`} reloadDocument>
            Sign in
          </LineLink>
        </span>
      )}
      <Doing what="change">Change</Doing>
      <Doing what="drop">Let it go</Doing>
    </>
  )
}

function Doing({ what, children }: { what: string; children: string }) {
  return (
    <Button type="button" variant="quiet" data-do={what} hidden>
      {children} <span className="hidden-words" data-slot="about" />
    </Button>
  )
}
