import { useState, useSyncExternalStore } from 'react'
import { Button } from '#app/ui/button.tsx'

const neverChanges = () => () => undefined

/** Copies a text where the browser can; where it cannot, it is not there, and the text beside it can be marked by hand. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const isAble = useSyncExternalStore(
    neverChanges,
    () => 'clipboard' in navigator, // a secure page's alone
    () => false,
  )
  const [isCopied, setIsCopied] = useState(false)
  if (!isAble) return null
  return (
    <p className="row">
      <Button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}>
        {children}
      </Button>
      <span role="status">{isCopied && 'Copied'}</span>
    </p>
  )
}
