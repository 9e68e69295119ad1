type Reason = 'same_person' | 'not_here' | 'work_together' | 'walking_already' | 'no_home'

/** Why two people were not brought together, beside the question it belongs to. */
export const notStartedWords: Record<Reason, { field: 'personId' | 'coachId' | 'experienceId' | 'startsOn'; words: string }> = {
  same_person: { field: 'coachId', words: 'Choose somebody else: nobody is their own coach' },
  not_here: { field: 'personId', words: 'Choose two people of yours. What you wrote is still here' },
  work_together: { field: 'coachId', words: 'Choose somebody else: these two work together, so a coach from outside is better' },
  walking_already: { field: 'coachId', words: 'These two walk together already. End that first, or choose a later first day' },
  no_home: { field: 'experienceId', words: 'Choose the experience it grows from, so that their words have a home' },
}

/** Why nothing can be planned any more, on a form whose coaching ended meanwhile. */
export const endedWords = 'This has ended, so there is nothing left to plan. Nothing was sent.'
