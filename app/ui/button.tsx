import type { LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { NearLink } from './near-link.tsx'

interface Look {
  /** `next` is the one yellow thing on the screen; `quiet` looks like a link; `care` is for what is hard to undo. */
  variant?: 'plain' | 'next' | 'quiet' | 'care' | undefined
  /** As wide as the column. */
  wide?: boolean | undefined
  /** Drawn before the words; an arrow to the next page stands after them. */
  icon?: IconName | undefined
  /** Words only a screen reader hears, such as what a repeated “Change” changes. */
  about?: string | undefined
  children: ReactNode
}

/** Says what happens next, in two to four words: “Tell the cook”. It submits its form and is never disabled. */
export function Button({
  variant,
  wide,
  icon,
  about,
  children,
  type = 'submit',
  ...button
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} {...button} className={look(variant, wide)}>
      <Words icon={icon} about={about}>
        {children}
      </Words>
    </button>
  )
}

/** A link that looks like a button, for the one place to go next. */
export function ButtonLink({ variant, wide, icon, about, children, ...link }: Look & Omit<LinkProps, 'about'>) {
  return (
    <NearLink {...link} className={look(variant, wide)}>
      <Words icon={icon} about={about}>
        {children}
      </Words>
    </NearLink>
  )
}

function look(variant: Look['variant'], wide: boolean | undefined) {
  return classes('button', variant && variant !== 'plain' && `button-${variant}`, wide && 'button-wide')
}

function Words({ icon, about, children }: Pick<Look, 'icon' | 'about' | 'children'>) {
  if (!icon && !about && typeof children === 'string') return children
  return (
    <>
      {icon && icon !== 'next' && <Icon name={icon} />}
      <span>
        {children}
        {about && <span className="hidden-words"> {about}</span>}
      </span>
      {icon === 'next' && <Icon name="next" />}
    </>
  )
}
