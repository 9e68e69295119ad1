import { defineConfig } from 'vitest/config'

/**
 * No Remix plugin here: tests call loaders, actions and components directly.
 * The server tests run twice, once on each database; `*.time.test.ts` run under three time zones.
 */
const server = ['tests/server/**/*.test.{ts,tsx}']
const onTheClock = ['tests/domain/**/*.time.test.ts']

const inZone = (zone: string) => ({
  extends: true as const,
  test: { name: `time ${zone}`, include: onTheClock, env: { TZ: zone } },
})

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'domain', include: ['tests/domain/**/*.test.{ts,tsx}'], exclude: onTheClock } },
      inZone('UTC'),
      inZone('Europe/London'),
      inZone('Pacific/Auckland'),
      { extends: true, test: { name: 'sqlite', include: server, env: { TEST_DATABASE: 'sqlite' } } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: server,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
    ],
  },
})
