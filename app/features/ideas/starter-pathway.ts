/** The pathway that a new site begins with, from green shoot to real life. Each stage says what is needed there. */
export const starterPathway = {
  name: 'From green shoot to real life',
  note: 'A starter. Going back a stage is part of finding out.',
  stages: [
    { name: 'Green shoot', asks: 'Somebody said it, in their own words. Who else would notice?' },
    { name: 'Talked over', asks: 'Families and those who work with them talked it over. What did they say?' },
    { name: 'Tried small', asks: 'It was tried with a few. What happened, and who says so?' },
    { name: 'Getting steady', asks: 'It happens without being asked for. What keeps it going?' },
    { name: 'Real life', asks: 'It is how things are done here. How do families know?' },
  ],
} as const
