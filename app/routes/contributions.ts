import { route } from '@remix-run/route-config'

/** Somebody’s words, and what may be done with them. */
export const contributionRoutes = [
  route('contributions/:contributionId', 'features/contributions/routes/contribution.tsx'),
  route('contributions/:contributionId/answers', 'features/contributions/routes/answers.tsx'),
  route('contributions/:contributionId/ending', 'features/contributions/routes/ending.tsx'),
  route('contributions/:contributionId/reopening', 'features/contributions/routes/reopening.tsx'),
  route('contributions/:contributionId/links', 'features/contributions/routes/links.tsx'),
  route('contributions/:contributionId/hiding', 'features/contributions/routes/hiding.tsx'),
  route('contributions/:contributionId/showing', 'features/contributions/routes/showing.tsx'),
  route('contributions/:contributionId/edit', 'features/contributions/routes/edit-words.tsx'),
  route('contributions/:contributionId/agreement', 'features/contributions/routes/agreement.tsx'),
  route('contributions/:contributionId/retraction', 'features/contributions/routes/retraction.tsx'),
]
