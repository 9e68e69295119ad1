import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  /** Begins the ids inside. */
  id: string
  /** Asks the question: “Move Kirsty out of room 1?” */
  title: ReactNode
  /** What follows from it, in a sentence. */
  children: ReactNode
  /** Two plain choices, the safe one first. */
  choices: ReactNode
}

/** One question with its consequence and two plain choices. Lies open in the page without JavaScript; over it with. Not for errors. */
export function Dialog({ id, title, children, choices }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.close()
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog className="dialog" id={id} ref={dialog} open aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div>{children}</div>
      <div className="row">{choices}</div>
    </dialog>
  )
}
