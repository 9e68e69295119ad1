import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

interface TagProps {
  variant?: 'plain' | 'kept' | 'care' | 'now' | undefined
  icon?: IconName | undefined
  children: ReactNode
}

const icons = { plain: undefined, kept: 'check', care: 'alert', now: 'clock' } as const

/** How something stands, in one or two words with its icon. Not a link. */
export function Tag({ variant = 'plain', icon = icons[variant], children }: TagProps) {
  return (
    <span className={classes('tag', variant !== 'plain' && `tag-${variant}`)}>
      {icon ? (
        <>
          <Icon name={icon} />
          <span>{children}</span>
        </>
      ) : (
        children
      )}
    </span>
  )
}
