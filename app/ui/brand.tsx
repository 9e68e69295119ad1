import { NearLink } from './near-link.tsx'

/** The name, with the three marks drawn by one pen: circle, square, diamond. */
export function Brand({ to = '/' }: { to?: string }) {
  return (
    <NearLink className="brand" to={to}>
      <svg viewBox="0 0 40 20" aria-hidden="true" focusable="false">
        <path className="p" d="M10.6 3.4a6.7 6.7 0 1 0 3.1 5.7" />
        <path className="r" d="M14.6 4h10.9v11.8H15.2" />
        <path className="l" d="M32.3 2.6l6.4 7.3-6.5 7.3-6.3-7.2 4.2-4.9" />
      </svg>
      <span>Alongside</span>
    </NearLink>
  )
}
