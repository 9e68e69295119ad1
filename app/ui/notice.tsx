import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

interface NoticeProps {
  /** `kept`: it is done and safe. `care`: look at this. `phone`: still on this phone. */
  variant?: 'plain' | 'kept' | 'care' | 'phone' | undefined
  icon?: IconName | undefined
  title: ReactNode
  children?: ReactNode
  /** It just changed, so it is read out. */
  justNow?: boolean | undefined
}

const icons = { plain: 'info', kept: 'check', care: 'alert', phone: 'offline' } as const

/** Something to know, said once: an icon, a bold line, one sentence. */
export function Notice({ variant = 'plain', icon, title, children, justNow }: NoticeProps) {
  return (
    <div className={classes('notice', variant !== 'plain' && `notice-${variant}`)} role={justNow ? 'status' : undefined}>
      <Icon name={icon ?? icons[variant]} />
      <p>
        <b>{title}</b>
      </p>
      {typeof children === 'string' ? <p>{children}</p> : children && <div>{children}</div>}
    </div>
  )
}
