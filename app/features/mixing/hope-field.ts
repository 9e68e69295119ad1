/** How a form names the hope for a voice at the experience that stands `at` so many in the list. */
export const hopeField = (bound: 'least' | 'most', at: number, voice: string) => `${bound}-${at}-${voice}`
