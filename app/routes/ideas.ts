import { route } from '@remix-run/route-config'

export const ideaRoutes = [
  route('ideas', 'features/ideas/routes/ideas.tsx'),
  route('ideas/new', 'features/ideas/routes/idea-new.tsx'),
  route('ideas/:ideaId', 'features/ideas/routes/idea.tsx'),
  route('ideas/:ideaId/moves', 'features/ideas/routes/moves.tsx'),
  route('ideas/:ideaId/notice', 'features/ideas/routes/notice.tsx'),
  route('ideas/:ideaId/people', 'features/ideas/routes/people.tsx'),
  route('ideas/:ideaId/people/leaving', 'features/ideas/routes/leaving.tsx'),
  route('ideas/:ideaId/steps', 'features/ideas/routes/steps.tsx'),
  route('ideas/:ideaId/steps/phone', 'features/ideas/routes/steps-phone.ts'),
  route('ideas/:ideaId/steps/:stepId/keeping', 'features/ideas/routes/step-keeping.tsx'),
]
