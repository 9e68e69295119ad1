import { useSubmit } from '@remix-run/react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { listenToDragging, type Carried } from './drag-seats.ts'
import type { ByHandFields } from './move-by-hand.tsx'

/**
 * Lets people of a mix picture be dragged to another circle, or onto somebody to change places, by pointer and by keyboard. It sends the same
 * form as “Move somebody” and can do nothing more; without scripts it is not there.
 */
export function MoveByDragging({ children, ...fields }: ByHandFields & { children: ReactNode }) {
  const picture = useRef<HTMLDivElement>(null)
  const submit = useSubmit()
  const [said, say] = useState('')
  const [isReady, setReady] = useState(false)
  const hint = useId()
  const { mixId, proposal, seen, session } = fields

  useEffect(() => {
    const root = picture.current
    if (!root) return undefined
    setReady(true)
    const send = ({ placeId, to }: Carried) =>
      submit({ proposal, seen, session, placeId, to }, { method: 'post', action: `/mixes/${mixId}/seats`, preventScrollReset: true })
    return listenToDragging(root, { send, say, describedBy: hint })
  }, [submit, mixId, proposal, seen, session, hint])

  return (
    <div ref={picture} className="drags">
      {children}
      <p id={hint} className="small quiet no-print" hidden={!isReady}>
        Drag somebody elsewhere, or onto somebody to change places. With the keyboard: space picks up and puts down, the arrow keys choose
        where, Escape leaves all as it is.
      </p>
      <p role="status" className="hidden-words">
        {said}
      </p>
    </div>
  )
}
