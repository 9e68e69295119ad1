/** What of a pair the form for its next review shows. */
export const shownOfReview = ({ reviewOn }: { reviewOn: string }) => ({ reviewOn })
