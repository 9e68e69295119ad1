import type { LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { NearLink } from './near-link.tsx'

interface CardProps {
  /** `next` is the one thing to do now, shaded yellow, once a screen; `private` is dashed: only you. */
  variant?: 'plain' | 'next' | 'sunk' | 'private' | undefined
  as?: 'section' | 'article' | 'div' | undefined
  /** The `id` of the heading inside, which then names the card. */
  labelledBy?: string | undefined
  children: ReactNode
}

/** Something you could pick up. A list is not cards; a list is lines. */
export function Card({ variant = 'plain', as: Part = 'section', labelledBy, children }: CardProps) {
  return (
    <Part className={classes('card stack stack-small', variant !== 'plain' && `card-${variant}`)} aria-labelledby={labelledBy}>
      {children}
    </Part>
  )
}

/** A card that is one link: a bold line and a quiet one. */
export function CardLink({ title, children, ...link }: Omit<LinkProps, 'title'> & { title: ReactNode; children?: ReactNode }) {
  return (
    <NearLink {...link} className="card card-link">
      <b>{title}</b>
      {children && <span className="quiet">{children}</span>}
    </NearLink>
  )
}
