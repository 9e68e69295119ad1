import { route } from '@remix-run/route-config'

/** Walking together after an experience: who with whom, talks now and then, one small step at a time. */
export const coachingRoutes = [
  route('coachings', 'features/coaching/routes/coachings.tsx'),
  route('coachings/new', 'features/coaching/routes/coaching-new.tsx'),
  route('coachings/:coachingId', 'features/coaching/routes/coaching.tsx'),
  route('coachings/:coachingId/why', 'features/coaching/routes/coaching-why.tsx'),
  route('coachings/:coachingId/ending', 'features/coaching/routes/coaching-ending.tsx'),
  route('coachings/:coachingId/check-ins/new', 'features/coaching/routes/check-in-new.tsx'),

  route('check-ins/:checkInId.ics', 'features/coaching/routes/check-in-file.ts'),
  route('check-ins/:checkInId', 'features/coaching/routes/check-in.tsx'),
  route('check-ins/:checkInId/agreement', 'features/coaching/routes/agreement.tsx'),
  route('check-ins/:checkInId/time', 'features/coaching/routes/time.tsx'),
  route('check-ins/:checkInId/record', 'features/coaching/routes/record.tsx'),
  route('check-ins/:checkInId/miss', 'features/coaching/routes/miss.tsx'),
  route('check-ins/:checkInId/cancellation', 'features/coaching/routes/cancellation.tsx'),
  route('check-ins/:checkInId/reflection', 'features/coaching/routes/reflection.tsx'),
]
