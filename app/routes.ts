import type { RouteConfig } from '@remix-run/route-config'
import { accountRoutes } from './routes/accounts.ts'
import { coachingRoutes } from './routes/coaching.ts'
import { contributionRoutes } from './routes/contributions.ts'
import { experienceRoutes } from './routes/experiences.ts'
import { homeRoutes } from './routes/home.ts'
import { ideaRoutes } from './routes/ideas.ts'
import { mixingRoutes } from './routes/mixing.ts'
import { peopleRoutes } from './routes/people.ts'
import { programmeRoutes } from './routes/programmes.ts'
import { roomRoutes } from './routes/room.ts'
import { safeguardingRoutes } from './routes/safeguarding.ts'

/**
 * The site map: every URL of the app, and the file that answers it, area by area.
 * Read the areas top to bottom and you have walked through the house.
 */
export default [
  ...homeRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...programmeRoutes,
  ...experienceRoutes,
  ...roomRoutes,
  ...contributionRoutes,
  ...safeguardingRoutes,
  ...mixingRoutes,
  ...coachingRoutes,
  ...ideaRoutes,
] satisfies RouteConfig
