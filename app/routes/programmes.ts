import { route } from '@remix-run/route-config'

export const programmeRoutes = [
  route('programmes', 'features/programmes/routes/programmes.tsx'),
  route('programmes/new', 'features/programmes/routes/programme-new.tsx'),
  route('programmes/:programmeId', 'features/programmes/routes/programme.tsx'),
  route('programmes/:programmeId/edit', 'features/programmes/routes/programme-edit.tsx'),
  route('programmes/:programmeId/localities/new', 'features/programmes/routes/locality-new.tsx'),
  route('localities/:localityId', 'features/programmes/routes/locality.tsx'),
  route('localities/:localityId/edit', 'features/programmes/routes/locality-edit.tsx'),
  route('localities/:localityId/communities', 'features/programmes/routes/communities.tsx'),
  route('organisations', 'features/programmes/routes/organisations.tsx'),
  route('organisations/new', 'features/programmes/routes/organisation-new.tsx'),
  route('organisations/:organisationId', 'features/programmes/routes/organisation.tsx'),
]
