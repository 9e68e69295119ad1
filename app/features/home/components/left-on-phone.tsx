import { Button, ButtonLink } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** How much waits on this phone, never what. Shown by the script of the phone; on the way out it asks before anything is lost. */
export function LeftOnPhone() {
  return (
    <section
      className="stack"
      aria-label="On this phone"
      data-left=""
      data-one="1 thing on this phone is not sent yet."
      data-other="# things on this phone are not sent yet."
      hidden
    >
      <Notice variant="phone" icon="phonebox" title={<span data-slot="count" />}>
        <p data-leaving="no">We send it when the signal is back. You can close this page.</p>
        <p data-leaving="yes" hidden>
          You are still signed in. If you sign out now, it is taken off this phone and is lost.
        </p>
      </Notice>
      <div className="row" data-leaving="yes" hidden>
        <ButtonLink to="/today" variant="next" reloadDocument>
          Stay signed in
        </ButtonLink>
        <form method="post" action="/sign-out">
          <HiddenFields values={{ anyway: 'yes' }} />
          <Button variant="care">Sign out and let it go</Button>
        </form>
      </div>
    </section>
  )
}
