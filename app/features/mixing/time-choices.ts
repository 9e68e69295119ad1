/** How long a mix may be worked on, in plain words. */
export const timeChoices = [
  { seconds: 3, label: 'Quickly', hint: 'About 3 seconds. Good for a first look.' },
  { seconds: 10, label: 'As usual', hint: 'About 10 seconds. Good for nearly everything.' },
  { seconds: 30, label: 'Thoroughly', hint: 'About half a minute. For many people, or a last try.' },
] as const

export const usualSeconds = 10
