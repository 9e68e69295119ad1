import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { sayDay, dayOf } from '#app/shared/dates.ts'
import { CopyButton } from './copy-button.tsx'

interface CalendarLinkProps {
  /** Null where the link works and cannot be shown any more. */
  url: string | null
  lastUsedAt: string | null
  today: string
}

/** A person's private link, how each phone takes it, and when a calendar last asked for it. */
export function CalendarLink({ url, lastUsedAt, today }: CalendarLinkProps) {
  if (!url)
    return (
      <Notice title="Your link works, and cannot be shown again">
        The key of this site has changed since it was made. Make a new link to add it to another phone.
      </Notice>
    )
  return (
    <section className="stack" aria-labelledby="your-link">
      <h2 id="your-link">Your private link</h2>
      <ButtonLink to={url.replace(/^https?:/, 'webcal:')} variant="next" wide icon="plan">
        Add it to this phone
      </ButtonLink>
      <Field
        name="link"
        label="Or copy the link"
        hint="Whoever has it sees your dates. Keep it to yourself."
        type="url"
        readOnly
        defaultValue={url}
        key={url}
      />
      <CopyButton text={url}>Copy the link</CopyButton>
      <details>
        <summary>iPhone, iPad or Mac</summary>
        <p>Press “Add it to this phone”, then “Subscribe”. Your dates are in the calendar a moment later.</p>
      </details>
      <details>
        <summary>Google calendar, and most Android phones</summary>
        <p>
          Google takes a link on a computer: open Google Calendar, press the plus beside “Other calendars”, choose “From URL” and paste the
          link. A few hours later the dates are on your phone too.
        </p>
      </details>
      <details>
        <summary>Outlook</summary>
        <p>Open your calendar, choose “Add calendar”, then “Subscribe from web”, and paste the link.</p>
      </details>
      <p className="quiet">
        {lastUsedAt ? `A calendar last asked for it on ${sayDay(dayOf(lastUsedAt), today)}.` : 'No calendar has asked for it yet.'}{' '}
        <Link to="/privacy">What we keep about you</Link>
      </p>
    </section>
  )
}
