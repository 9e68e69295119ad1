/** The jobs people do in the system for a while. `short` names one in a list; `opens` says what it lets them see and do. */
export const roleKinds = [
  'organiser',
  'facilitator',
  'helper',
  'first_aider',
  'safeguarding_lead',
  'community_researcher',
  'learning_partner',
  'funder',
  'kitchen',
  'payer',
  'steward',
] as const

export type RoleKind = (typeof roleKinds)[number]

export const roleWords: Record<RoleKind, { name: string; short: string; opens: string }> = {
  organiser: {
    name: 'Organiser',
    short: 'organiser',
    opens: 'Plans and runs experiences here. Sees who is invited and how to reach them. Does not see check-ins or private reflections.',
  },
  facilitator: {
    name: 'Facilitator',
    short: 'facilitator',
    opens: 'Holds sessions. Sees the timetable with its notes, who is here, and the values brought in the room.',
  },
  helper: {
    name: 'Helper',
    short: 'helper',
    opens: 'Types, reads or phones for one named person who asked for it. What they typed is marked so.',
  },
  first_aider: {
    name: 'First aider',
    short: 'first aider',
    opens: 'Sees health notes while an experience is on. Each look is noted and shown to the person.',
  },
  safeguarding_lead: {
    name: 'Safeguarding lead',
    short: 'safeguarding lead',
    opens: 'Reads concerns, and the reasons why two people are kept apart. Nobody else does.',
  },
  community_researcher: {
    name: 'Community researcher',
    short: 'community researcher',
    opens: 'Gathers stories with the groups they are linked to. Does not see check-ins or how to reach people.',
  },
  learning_partner: {
    name: 'Learning partner',
    short: 'learning partner',
    opens: 'Sees learning that people agreed to share, without names, and numbers of five or more.',
  },
  funder: { name: 'Funder', short: 'funder', opens: 'Sees published learning and totals of ten or more. Never a name.' },
  kitchen: {
    name: 'Kitchen',
    short: 'kitchen',
    opens: 'Sees what people can eat, and who has an allergy that could kill. No other health notes.',
  },
  payer: { name: 'Payer', short: 'payer', opens: 'Pays what somebody else has agreed. Sees how each person wants to be paid.' },
  steward: { name: 'Steward', short: 'steward', opens: 'Sets up programmes and roles and keeps the machine. Reads nobody’s words.' },
}
