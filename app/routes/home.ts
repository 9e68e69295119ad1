import { index, route } from '@remix-run/route-config'

export const homeRoutes = [
  index('features/home/routes/front.tsx'),
  route('today', 'features/home/routes/today.tsx'),
  route('me', 'features/home/routes/me.tsx'),
  route('me/calendar', 'features/home/routes/my-calendar.tsx'),
  route('me/calendar/ending', 'features/home/routes/my-calendar-ending.tsx'),
  route('calendar/:token.ics', 'features/home/routes/calendar-feed.ts'),
  route('me/record', 'features/home/routes/my-record.tsx'),
  route('me/record/file', 'features/home/routes/my-record-file.tsx'),
  route('me/readers', 'features/home/routes/my-readers.tsx'),
  route('machine', 'features/home/routes/machine.tsx'),
  route('audit', 'features/home/routes/audit.tsx'),
  route('privacy', 'features/home/routes/privacy.tsx'),
  route('accessibility', 'features/home/routes/accessibility.tsx'),
  route('about', 'features/home/routes/about.tsx'),
  route('offline', 'features/home/routes/offline.tsx'),
  route('sw.js', 'features/home/routes/service-worker.ts'),
  route('.well-known/security.txt', 'features/home/routes/security-txt.ts'),
  route('health', 'features/home/routes/health.tsx'),
  route('*', 'features/home/routes/not-found.tsx'),
]
