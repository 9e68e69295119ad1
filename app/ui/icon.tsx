import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName }

/** Arrows that point along the line of reading turn round in right-to-left pages. */
const turning: ReadonlySet<IconName> = new Set(['next', 'back', 'exit'])

/** A drawing beside a word; hidden from screen readers, because the word says it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={turning.has(name) ? 'icon icon-turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  )
}
