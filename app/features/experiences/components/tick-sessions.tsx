import { sayDay } from '#app/shared/dates.ts'
import { Choice } from '#app/ui/choice.tsx'
import { Icon } from '#app/ui/icon.tsx'

interface TickSessionsProps {
  sessions: readonly {
    value: string
    key: string
    on: string
    from: string
    to: string
    title: string
    isCall: boolean
    isThere: boolean
  }[]
  /** What was ticked before a mistake, joined by commas; each begins with the session's key. */
  typed: string | undefined
  error: string | undefined
  today: string
}

/** The sessions of a starter, each to tick. What is planned already is said, not offered again. */
export function TickSessions({ sessions, typed, error, today }: TickSessionsProps) {
  const ticked = typed?.split(',').map((value) => value.split('~')[0])
  return (
    <fieldset aria-describedby={error ? 'sessions-error' : undefined}>
      <legend className="legend">Which sessions?</legend>
      {error && (
        <p className="mistake" id="sessions-error">
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div className="grid choices">
        {sessions.map(({ value, key, on, from, to, title, isCall, isThere }, place) =>
          isThere ? (
            <p key={key} className="quiet">
              {sayDay(on, today)}: {title} is planned already.
            </p>
          ) : (
            <Choice
              key={key}
              id={place === 0 ? 'sessions' : `sessions-${key}`}
              name="sessions"
              value={value}
              label={
                <>
                  <b>{sayDay(on, today)}</b> · {title}
                </>
              }
              hint={`${from.replace(':', '.')} to ${to.replace(':', '.')}${isCall ? ', a call' : ''}`}
              defaultChecked={ticked ? ticked.includes(key) : true}
            />
          ),
        )}
      </div>
    </fieldset>
  )
}
