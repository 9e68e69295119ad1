import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'

/** Copies a text where the browser can; where it cannot, it is not there, and the text beside it can be marked by hand. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [state, setState] = useState<'unable' | 'able' | 'copied'>('unable')
  // the clipboard is a secure page's alone, and known only in the browser
  useEffect(() => setState('clipboard' in navigator ? 'able' : 'unable'), [])
  if (state === 'unable') return null
  return (
    <p className="row">
      <Button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setState('copied'))}>
        {children}
      </Button>
      <span role="status">{state === 'copied' && 'Copied'}</span>
    </p>
  )
}
