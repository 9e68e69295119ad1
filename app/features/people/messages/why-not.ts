interface Standing {
  channel: 'email' | 'sms' | 'letter' | 'phone'
  lastError: string | null
  bouncedAt: string | null
}

/** What post offices say, and what it means for whoever rings. The first that fits. */
const meanings: [RegExp, string][] = [
  [/no address for this person|not a single address/i, 'We have no e-mail address that works for them.'],
  [/5\.2\.2|\b552\b|mailbox (is )?full|over ?quota/i, 'Their mailbox is full.'],
  [
    /5\.1\.\d|\b55[013]\b.*(not|no such|unknown|does ?n.t|invalid)|user unknown|no such user|is not here/i,
    'There is no such e-mail address.',
  ],
  [/5\.7\.\d|\b554\b|spam|blocked|policy|denied/i, 'Their e-mail provider refused it.'],
  [/5\.3\.4|too (large|big)/i, 'It was too big for their mailbox.'],
  [/timeout|timed out|ECONN|ESOCKET|ENOTFOUND|EDNS|closed|hang up|greeting|\b4\d\d\b/i, 'The post could not be reached, many times.'],
]

/** Why a message did not arrive, in plain words. */
export function sayWhyNot({ channel, lastError, bouncedAt }: Standing) {
  if (channel === 'phone') return 'There is no e-mail address for them, so it goes by voice.'
  if (channel === 'letter') return 'It goes by letter.'
  const meaning = meanings.find(([pattern]) => pattern.test(lastError ?? ''))?.[1]
  if (bouncedAt) return meaning ?? 'It came back.'
  return meaning ?? 'Something broke on our side.'
}
