import { route } from '@remix-run/route-config'

export const peopleRoutes = [
  route('people', 'features/people/routes/people.tsx'),
  route('people/new', 'features/people/routes/person-new.tsx'),
  route('people/phone-list', 'features/people/routes/phone-list.tsx'),
  route('people/:personId', 'features/people/routes/person.tsx'),
  route('people/:personId/edit', 'features/people/routes/person-edit.tsx'),
  route('people/:personId/contact-ways', 'features/people/routes/contact-ways.tsx'),
  route('people/:personId/contact-ways/:wayId/safety', 'features/people/routes/contact-way-safety.tsx'),
  route('people/:personId/contact-ways/:wayId/removal', 'features/people/routes/contact-way-removal.tsx'),
  route('people/:personId/affiliations', 'features/people/routes/affiliations.tsx'),
  route('people/:personId/affiliations/:affiliationId/ending', 'features/people/routes/affiliation-ending.tsx'),
  route('people/:personId/ties', 'features/people/routes/ties.tsx'),
  route('people/:personId/ties/:tieId/ending', 'features/people/routes/tie-ending.tsx'),
  route('people/:personId/roles', 'features/people/routes/roles.tsx'),
  route('people/:personId/roles/:roleId/ending', 'features/people/routes/role-ending.tsx'),
  route('people/:personId/named-contact', 'features/people/routes/named-contact.tsx'),
  route('record-requests/:requestId', 'features/people/record-requests/routes/record-request.tsx'),
  route('me/contact', 'features/people/routes/my-contact.tsx'),
  route('me/languages', 'features/people/routes/my-languages.tsx'),
  route('me/strengths', 'features/people/routes/my-strengths.tsx'),
]
