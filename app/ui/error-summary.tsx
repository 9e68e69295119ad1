import { useEffect, useRef } from 'react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { useNonce } from './nonce.tsx'

interface ErrorSummaryProps {
  mistakes: FormMistakes | undefined
  title?: string | undefined
  /** For fields whose `id` is not their name. */
  ids?: Readonly<Record<string, string>> | undefined
}

/**
 * What there is to mend, first thing on the page: each mistake leads to its field, and focus comes here.
 * A mistake under `form` belongs to no one field and is said as a sentence. The same on a page that has no scripts of Remix's.
 */
export function ErrorSummary({ mistakes, title = 'There is something to mend', ids }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const nonce = useNonce()
  useEffect(() => {
    if (!mistakes) return
    summary.current?.focus()
    document.title = `Error: ${document.title.replace(/^Error: /, '')}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [mistakes])

  const errors = Object.entries(mistakes?.errors ?? {}).filter((error): error is [string, string] => typeof error[1] === 'string')
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus ref={summary}>
      <script nonce={nonce} suppressHydrationWarning>
        {'document.title = `Error: ${document.title}`'}
      </script>
      <h2>{title}</h2>
      <ul>
        {errors.map(([field, error]) => (
          <li key={field}>{field === 'form' ? error : <a href={`#${ids?.[field] ?? field}`}>{error}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
