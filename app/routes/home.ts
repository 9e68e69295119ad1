import { index, route } from '@remix-run/route-config'

export const homeRoutes = [index('features/home/routes/front.tsx'), route('health', 'features/home/routes/health.tsx')]
