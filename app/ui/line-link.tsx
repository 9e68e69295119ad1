import type { LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { NearLink } from './near-link.tsx'

interface LineLinkProps extends Omit<LinkProps, 'about'> {
  icon?: IconName | undefined
  /** Words only a screen reader hears: “Change” + “how to reach you”. */
  about?: string | undefined
  children: ReactNode
}

/** A link on a line of its own, tall enough for a thumb. */
export function LineLink({ icon, about, children, ...link }: LineLinkProps) {
  return (
    <NearLink {...link} className="back">
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {about && <span className="hidden-words"> {about}</span>}
      </span>
    </NearLink>
  )
}

/** The way back to where this page hangs, by that page's name. */
export function BackLink(link: Omit<LineLinkProps, 'icon'>) {
  return (
    <p className="no-print">
      <LineLink {...link} icon="back" />
    </p>
  )
}

/** A number to ring, by thumb. Kept left to right in every script. */
export function PhoneLink({ number, about }: { number: string; about?: string | undefined }) {
  return (
    <a className="back ring" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" />
      <span>
        <bdi dir="ltr">{number}</bdi>
        {about && <span className="hidden-words"> {about}</span>}
      </span>
    </a>
  )
}
