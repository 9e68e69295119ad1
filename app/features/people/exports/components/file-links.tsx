import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The same list in two kinds of file, with what to know before. */
export function FileLinks({ path, what, children }: { path: string; what: string; children: ReactNode }) {
  const sign = path.includes('?') ? '&' : '?'
  return (
    <div className="stack">
      <Notice title="What is in the file">{children}</Notice>
      <p className="row">
        <ButtonLink to={`${path}${sign}format=xlsx`} reloadDocument>
          Excel workbook<span className="hidden-words"> of {what}</span>
        </ButtonLink>
        <ButtonLink to={`${path}${sign}format=csv`} reloadDocument>
          CSV<span className="hidden-words"> of {what}</span>
        </ButtonLink>
      </p>
    </div>
  )
}
