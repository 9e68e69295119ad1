import { route } from '@remix-run/route-config'

export const mixingRoutes = [
  route('mixes', 'features/mixing/routes/mixes.tsx'),
  route('mixes/new', 'features/mixing/routes/new-mix.tsx'),
  route('mixes/coaches', 'features/mixing/routes/new-coaches.tsx'),
  route('mixes/:mixId', 'features/mixing/routes/mix.tsx'),
  route('mixes/:mixId/stream', 'features/mixing/routes/mix-stream.ts'),
  route('mixes/:mixId/stopping', 'features/mixing/routes/stopping.tsx'),
  route('mixes/:mixId/seats', 'features/mixing/routes/seats.tsx'),
  route('mixes/:mixId/places/:placeId', 'features/mixing/routes/place-in-mix.tsx'),
  route('mixes/:mixId/holds', 'features/mixing/routes/holds.tsx'),
  route('mixes/:mixId/undoing', 'features/mixing/routes/undoing.tsx'),
  route('mixes/:mixId/redoing', 'features/mixing/routes/redoing.tsx'),
  route('mixes/:mixId/renewal', 'features/mixing/routes/renewal.tsx'),
  route('mixes/:mixId/discarding', 'features/mixing/routes/discarding.tsx'),
  route('mixes/:mixId/adoption', 'features/mixing/routes/adoption.tsx'),
  route('experiences/:experienceId/keep-togethers', 'features/mixing/keep-togethers/routes/keep-togethers.tsx'),
  route(
    'experiences/:experienceId/keep-togethers/:keepTogetherId/ending',
    'features/mixing/keep-togethers/routes/keep-together-ending.tsx',
  ),
  route('experiences/:experienceId/circles', 'features/mixing/routes/circles.tsx'),
  route('experiences/:experienceId/circles/mending', 'features/mixing/routes/mending.tsx'),
  route('gatherings/:gatheringId/circles', 'features/mixing/routes/session-circles.tsx'),
  route('experiences/:experienceId/circles/cards', 'features/mixing/routes/circle-cards.tsx'),
]
