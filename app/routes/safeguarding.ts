import { route } from '@remix-run/route-config'

/** What only safeguarding leads see: who is kept apart, and who ran into that. */
export const safeguardingRoutes = [
  route('keep-aparts', 'features/safeguarding/routes/keep-aparts.tsx'),
  route('keep-aparts/new', 'features/safeguarding/routes/new-keep-apart.tsx'),
  route('keep-aparts/run-ins', 'features/safeguarding/routes/run-ins.tsx'),
  route('keep-aparts/:keepApartId', 'features/safeguarding/routes/keep-apart.tsx'),
  route('keep-aparts/:keepApartId/review', 'features/safeguarding/routes/keep-apart-review.tsx'),
  route('keep-aparts/:keepApartId/ending', 'features/safeguarding/routes/keep-apart-ending.tsx'),
]
