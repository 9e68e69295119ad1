import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Runs every test, on Vitest and then in the browser, against a fresh build, and says the sum on its last line. */
interface Count {
  passed: number
  failed: number
}

const vitestReport = 'test-results/vitest.json'
const browserReport = 'test-results/playwright.json'

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')
const counts = [
  run('tsx', ['scripts/build-if-needed.ts'], () => ({ passed: 0, failed: 0 })),
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`], countVitest),
  run('playwright', ['test'], countBrowser),
]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** A runner that stops badly counts as one failure at least, whatever its report says or fails to say. */
function run(program: string, options: string[], count: () => Count): Count {
  const { status } = spawnSync(program, options, { stdio: ['ignore', 'inherit', 'inherit'] })
  const { passed, failed } = countOrFail(count)
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) }
}

function countOrFail(count: () => Count): Count {
  try {
    return count()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

/** The parts we read of the reports of Vitest 5 and Playwright 1.65. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

/** A file that could not even be loaded has no tests to count: it counts as one that failed. */
function countVitest(): Count {
  const report = readJson(vitestReport) as VitestReport
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

function countBrowser(): Count {
  const { stats, errors } = readJson(browserReport) as BrowserReport
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
