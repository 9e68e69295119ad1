interface Answered {
  knownAs: string
  state: string
  /** The day to be asked again, as people say it. */
  returnOn: string | null
}

/** What is said back after an answer by a link: kind, whatever it was. */
export function thankFor({ knownAs, state, returnOn }: Answered): { title: string; sentences: string[] } {
  if (state === 'accepted') {
    return {
      title: `Thank you, ${knownAs}. You are coming.`,
      sentences: ['We look forward to you.', 'Somebody rings you soon: to hear what you hope for, and what would make it easier to come.'],
    }
  }
  if (state === 'waiting') {
    return {
      title: `Thank you, ${knownAs}. We heard your yes.`,
      sentences: [
        'The last place has just gone to somebody else.',
        'You are on the waiting list now, and somebody rings you as soon as there is a place.',
      ],
    }
  }
  if (state === 'not_now') {
    return {
      title: `Thank you, ${knownAs}. Not now, then.`,
      sentences: [
        returnOn ? `We ask you again on ${returnOn}, and not before.` : 'We wait for a word from you.',
        'Nothing else happens until then.',
      ],
    }
  }
  return {
    title: `Thank you, ${knownAs}, for telling us.`,
    sentences: ['We keep your no, and nobody asks you again about these days.', 'You need not say why.'],
  }
}
