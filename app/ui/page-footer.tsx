import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { PhoneLink } from './line-link.tsx'
import { NearLink } from './near-link.tsx'

export interface Contact {
  name: string
  /** When they answer, in their words: “Monday to Friday, 9 to 5”. */
  words: string | null
  phone: string | null
}

/** A person is one line away, in the same place on every page; then who runs this and how. */
export function PageFooter({ contact, children }: { contact: Contact | null; children?: ReactNode }) {
  return (
    <footer className="footer">
      <div className="footer-in">
        <div>
          <p className="row stuck">
            <Icon name="speak" />
            <b>Stuck? Talk to a person.</b>
          </p>
          {contact ? <Reach contact={contact} /> : <NobodyNamed />}
        </div>
        <ul className="row">
          {children}
          <FooterLink to="/privacy">Privacy</FooterLink>
          <FooterLink to="/accessibility">Accessibility</FooterLink>
          <FooterLink to="/about">About Alongside</FooterLink>
        </ul>
      </div>
    </footer>
  )
}

function Reach({ contact: { name, words, phone } }: { contact: Contact }) {
  return (
    <p className="row">
      <span>
        <bdi>{name}</bdi>
        {words && <span className="quiet"> · {words}</span>}
      </span>
      {phone && <PhoneLink number={phone} about={`to ring ${name}`} />}
    </p>
  )
}

function NobodyNamed() {
  return (
    <p>
      <NearLink className="back" to="/about">
        Who to ask, and how
      </NearLink>
    </p>
  )
}

function FooterLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <NearLink className="back" to={to}>
        {children}
      </NearLink>
    </li>
  )
}
