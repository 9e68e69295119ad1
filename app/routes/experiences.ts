import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** Experiences, the places people have in them, and what they need to be ready. */
export const experienceRoutes: RouteConfigEntry[] = [
  route('experiences', 'features/experiences/routes/experiences.tsx'),
  route('experiences/new', 'features/experiences/routes/new-experience.tsx'),
  route('experiences/:experienceId', 'features/experiences/routes/experience.tsx'),
  route('experiences/:experienceId/edit', 'features/experiences/routes/edit-experience.tsx'),
  route('experiences/:experienceId/typical-sessions', 'features/experiences/routes/typical-sessions.tsx'),
  route('experiences/:experienceId/opening', 'features/experiences/routes/opening.tsx'),
  route('experiences/:experienceId/settling', 'features/experiences/routes/settling.tsx'),
  route('experiences/:experienceId/targets', 'features/experiences/targets/routes/targets.tsx'),
  route('experiences/:experienceId/targets/removal', 'features/experiences/targets/routes/target-removal.tsx'),
  route('experiences/:experienceId/lineage', 'features/experiences/lineage/routes/lineage.tsx'),
  route('experiences/:experienceId/lineage/parting', 'features/experiences/lineage/routes/parting.tsx'),
  route('experiences/:experienceId/cancellation', 'features/experiences/routes/cancellation.tsx'),

  route('experiences/:experienceId/places', 'features/experiences/places/routes/places.tsx'),
  route('experiences/:experienceId/places/export', 'features/experiences/exports/routes/places-export.tsx'),
  route('experiences/:experienceId/places/export/file', 'features/experiences/exports/routes/places-export-file.ts'),
  route('experiences/:experienceId/places/new', 'features/experiences/places/routes/new-places.tsx'),
  route('experiences/:experienceId/invitations', 'features/experiences/places/routes/invitations.tsx'),
  route('places/:placeId', 'features/experiences/places/routes/place.tsx'),
  route('places/:placeId/invitation', 'features/experiences/places/routes/invitation.tsx'),
  route('places/:placeId/energy', 'features/experiences/places/routes/energy.tsx'),
  route('places/:placeId/waiting', 'features/experiences/places/routes/waiting.tsx'),
  route('places/:placeId/considering', 'features/experiences/places/routes/considering.tsx'),
  route('places/:placeId/pin', 'features/experiences/places/routes/pin.tsx'),
  route('places/:placeId/pin/removal', 'features/experiences/places/routes/pin-removal.tsx'),
  route('places/:placeId/withdrawal', 'features/experiences/places/routes/withdrawal.tsx'),
  route('answers/:token', 'features/home/routes/answer.tsx'),
  route('answers/:token/thanks', 'features/home/routes/answer-thanks.tsx'),

  route('experiences/:experienceId/readiness', 'features/experiences/preparation/routes/readiness.tsx'),
  route('places/:placeId/preparations', 'features/experiences/preparation/routes/preparations.tsx'),
  route('preparations/:preparationId', 'features/experiences/preparation/routes/preparation.tsx'),
]
