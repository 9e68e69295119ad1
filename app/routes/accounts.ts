import { route } from '@remix-run/route-config'

/** Coming in and going out, and a person's own account. */
export const accountRoutes = [
  route('sign-in', 'features/people/accounts/routes/sign-in.tsx'),
  route('sign-in/code', 'features/people/accounts/routes/sign-in-code.tsx'),
  route('sign-in/link', 'features/people/accounts/routes/sign-in-link.tsx'),
  route('sign-in/card', 'features/people/accounts/routes/sign-in-card.tsx'),
  route('sign-in/card/:code', 'features/people/accounts/routes/sign-in-card-pin.tsx'),
  route('sign-out', 'features/people/accounts/routes/sign-out.tsx'),
  route('step-up', 'features/people/accounts/routes/step-up.tsx'),
  route('step-up/code', 'features/people/accounts/routes/step-up-code.tsx'),
  route('welcome', 'features/people/accounts/routes/welcome.tsx'),
  route('me/devices', 'features/people/accounts/routes/devices.tsx'),
  route('me/devices/others', 'features/people/accounts/routes/other-devices.tsx'),
  route('people/:personId/card', 'features/people/accounts/routes/card.tsx'),
  route('people/:personId/card/stopping', 'features/people/accounts/routes/card-stopping.tsx'),
  route('experiences/:experienceId/sign-in-cards', 'features/people/accounts/routes/sign-in-cards.tsx'),

  // There in the demo only.
  route('demo/sign-in', 'features/home/routes/demo-sign-in.tsx'),
  route('demo/mailbox', 'features/home/routes/demo-mailbox.tsx'),
  route('demo/mailbox/:messageId', 'features/home/routes/demo-message.tsx'),
]
