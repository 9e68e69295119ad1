import { Card } from '#app/ui/card.tsx'

/** What the message says: the days and three answers, and nothing about why. */
export function InvitationPreview({ knownAs, name, days }: { knownAs: string; name: string; days: string }) {
  return (
    <Card variant="sunk" labelledBy="preview">
      <h2 id="preview">What they will read</h2>
      <p>
        Hello <bdi>{knownAs}</bdi>. We would like you to come: {name}, {days}. Yes, not now or no: each is a good answer.
      </p>
      <p className="small quiet">The subject names only you. Neither it nor the message says what the days are for.</p>
    </Card>
  )
}
