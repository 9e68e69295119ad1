import { Notice } from '#app/ui/notice.tsx'

/** What becomes of a form that was being sent when we had to ask: said at once, so that nobody believes that it is saved. */
export function NotSentYet({ sent }: { sent: string }) {
  if (sent === '') return null
  if (sent === 'lost')
    return (
      <Notice variant="care" title="What you were sending is not saved">
        We could not keep it while we ask. Afterwards you are back on the page, to send it once more.
      </Notice>
    )
  return (
    <Notice variant="phone" icon="clock" title="What you were sending waits here">
      It is not saved yet. Afterwards one tap sends it on. It waits for 15 minutes.
    </Notice>
  )
}
