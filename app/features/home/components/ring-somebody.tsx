import { PhoneLink } from '#app/ui/line-link.tsx'

/** Who to ring, by name and number; without a number, to answer the message. */
export function RingSomebody({ ringing, before }: { ringing: { name: string; phone: string | null } | null; before: string }) {
  if (!ringing) return <p>{before} Ring the person who invited you: their name is in the message.</p>
  return (
    <div>
      <p>
        {before}{' '}
        {ringing.phone ? (
          <>
            Ring <bdi>{ringing.name}</bdi>:
          </>
        ) : (
          <>
            Answer the message: <bdi>{ringing.name}</bdi> reads it.
          </>
        )}
      </p>
      {ringing.phone && (
        <p>
          <PhoneLink number={ringing.phone} about={ringing.name} />
        </p>
      )}
    </div>
  )
}
