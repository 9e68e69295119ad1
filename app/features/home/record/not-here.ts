/** The one thing that is not in anybody's record, said the same to everyone: see docs/decisions/0010. */
export const notHere =
  'Safeguarding notes, whether there are any about you or not, are neither on this page nor in the copy. They can put somebody else in danger, so you ask for them in person.'
