import { route } from '@remix-run/route-config'

/** Gatherings, and what happens in the room: who is here, who comes in by the door, what they put on the wall. */
export const roomRoutes = [
  route('experiences/:experienceId/gatherings', 'features/experiences/gatherings/routes/timetable.tsx'),
  route('experiences/:experienceId/gatherings/new', 'features/experiences/gatherings/routes/new-gathering.tsx'),
  route('experiences/:experienceId/values', 'features/values/routes/experience-values.tsx'),
  route('gatherings/:gatheringId', 'features/experiences/gatherings/routes/gathering.tsx'),
  route('gatherings/:gatheringId/edit', 'features/experiences/gatherings/routes/edit-gathering.tsx'),
  route('gatherings/:gatheringId/cancellation', 'features/experiences/gatherings/routes/cancellation.tsx'),
  route('gatherings/:gatheringId/roll-call', 'features/experiences/gatherings/routes/roll-call.tsx'),
  route('gatherings/:gatheringId/roll-call/phone', 'features/experiences/gatherings/routes/roll-call-phone.ts'),
  route('gatherings/:gatheringId/door', 'features/experiences/gatherings/routes/door.tsx'),
  route('gatherings/:gatheringId/door/closing', 'features/experiences/gatherings/routes/door-closing.tsx'),
  route('gatherings/:gatheringId/door/removal', 'features/experiences/gatherings/routes/door-removal.tsx'),
  route('gatherings/:gatheringId/values', 'features/values/routes/values.tsx'),
  route('gatherings/:gatheringId/values/phone', 'features/values/routes/values-phone.ts'),
  route('gatherings/:gatheringId/values/wall', 'features/values/routes/wall.tsx'),
  route('gatherings/:gatheringId/stream', 'features/values/routes/stream.ts'),
  route('join', 'features/experiences/gatherings/routes/join.tsx'),
  route('join/:code', 'features/experiences/gatherings/routes/join.tsx', { id: 'join-with-code' }),
]
