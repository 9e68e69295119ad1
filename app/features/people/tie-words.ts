export const tieKinds = ['works_with', 'manages', 'family', 'trusted', 'knows'] as const
export type TieKind = (typeof tieKinds)[number]

interface TieSides {
  /** On the page of the one it leads from. */
  from: string
  /** On the page of the one it leads to. */
  to: string
}

/** How two people know each other. The other one's name stands beside it. */
export const tieWords: Record<TieKind, TieSides> = {
  works_with: { from: 'Works with them', to: 'Is their worker' },
  manages: { from: 'Manages them', to: 'Is their manager' },
  family: { from: 'Family', to: 'Family' },
  trusted: { from: 'Trusts them', to: 'Trusted by them' },
  knows: { from: 'Know each other', to: 'Know each other' },
}

interface Looking {
  /** Whose page it is. */
  knownAs: string
  isSelf: boolean
}

/** How two people may know each other, as the form on somebody’s page asks it: `kind/side`, the side being that person’s. */
export function tieChoices({ knownAs, isSelf }: Looking) {
  return isSelf
    ? [
        { value: 'works_with/to', label: 'They work with me', hint: 'As a health visitor or a teacher does with a family.' },
        { value: 'works_with/from', label: 'I work with them', hint: 'It is part of my job.' },
        { value: 'manages/to', label: 'They manage me' },
        { value: 'manages/from', label: 'I manage them' },
        { value: 'family/from', label: 'We are family' },
        { value: 'trusted/from', label: 'I trust them' },
        { value: 'knows/from', label: 'We know each other' },
      ]
    : [
        { value: 'works_with/to', label: `They work with ${knownAs}`, hint: 'As a health visitor or a teacher does with a family.' },
        { value: 'works_with/from', label: `${knownAs} works with them`, hint: 'It is part of the job.' },
        { value: 'manages/to', label: `They manage ${knownAs}` },
        { value: 'manages/from', label: `${knownAs} manages them` },
        { value: 'family/from', label: 'They are family' },
        { value: 'trusted/from', label: `${knownAs} trusts them` },
        { value: 'trusted/to', label: `They trust ${knownAs}` },
        { value: 'knows/from', label: 'They know each other' },
      ]
}

/** A form's answer to “how”, or undefined when it is none. */
export function readTie(text: string) {
  const [word, side] = text.split('/')
  const kind = tieKinds.find((one) => one === word)
  return kind && (side === 'from' || side === 'to') ? { kind, side } : undefined
}

/** Ties that close somebody’s page to the one they lead from. */
export const isPowerTie = (kind: TieKind) => kind === 'works_with' || kind === 'manages'

/** Nobody ends a tie that keeps themselves out of somebody’s page: another organiser does. */
export const mayEndTie = ({ kind, fromId }: { kind: TieKind; fromId: string }, viewerId: string) =>
  !(isPowerTie(kind) && fromId === viewerId)
