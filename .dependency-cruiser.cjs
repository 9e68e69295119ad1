/** The import rules of the house. Each says in `comment` why it is there. `npm run rules` holds them. */

/** The features from the ground up. Each may lean on those before it, but for the ones it has no business with. */
const features = {
  programmes: [],
  people: [],
  contributions: [],
  safeguarding: ['contributions'],
  experiences: [],
  stays: [],
  coaching: ['stays'],
  mixing: [],
  values: ['stays', 'mixing'],
  ideas: ['stays', 'mixing'],
  boards: ['stays', 'coaching', 'mixing'],
  funds: ['stays', 'coaching', 'mixing', 'values'],
  learning: [],
  home: [],
}

const order = Object.entries(features).map(([feature, leftAlone], floor, all) => {
  const below = all.slice(0, floor).map(([name]) => name)
  const mayUse = below.filter((name) => !leftAlone.includes(name))
  return {
    name: `${feature}-leans-on-what-is-below`,
    comment: 'What must happen across features is called downwards, read as a fact, done by the clock, or composed in home.',
    from: { path: `^app/features/${feature}/` },
    to: { path: '^app/features/', pathNot: `^app/features/(${[feature, ...mayUse].join('|')})/` },
  }
})

const pureRules = { path: '^app/features/.+\\.ts$', pathNot: ['\\.server\\.ts$', '/(routes|components|commands|queries|engine)/'] }
const commands = ['^app/features/.+/commands/', '^app/features/.+/commands\\.server\\.ts$']
const queries = ['^app/features/.+/queries/', '^app/features/.+/queries\\.server\\.ts$']

const asTypes = ['type-only', 'type-import']

const rules = [
  ...order,
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one idea cut in the wrong place.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: asTypes } },
  },
  {
    name: 'domain-stays-pure',
    comment: 'A feature’s plain .ts files hold its rules. They know no database, server, framework or screen.',
    from: pureRules,
    to: { pathNot: ['^app/features/', '^app/shared/', 'node_modules/zod/'], dependencyTypesNot: asTypes },
  },
  {
    name: 'domain-stays-among-its-own',
    comment: 'Of a feature, a pure rule may use other pure rules: nothing that reads, writes or draws.',
    from: pureRules,
    to: {
      path: ['^app/features/.+\\.server\\.ts$', '^app/features/.+\\.tsx$', '^app/features/.+/(routes|components)/'],
      dependencyTypesNot: asTypes,
    },
  },
  {
    name: 'shared-stays-pure',
    comment: 'app/shared is what everyone may import, screens included: it must work in a browser.',
    from: { path: '^app/shared/' },
    to: { pathNot: ['^app/shared/', 'node_modules/(zod|temporal-polyfill)/'], dependencyTypesNot: asTypes },
  },
  {
    name: 'the-engine-knows-nothing-of-the-app',
    comment: 'The mixing engine is pure computing: pools in, answers out. It can be lifted out and used elsewhere.',
    from: { path: '^app/features/mixing/engine/' },
    to: { path: '^(app|db|emails|server\\.ts)', pathNot: '^app/features/mixing/engine/' },
  },
  {
    name: 'only-server-files-touch-the-database',
    comment: 'SQL lives in queries, commands, guards and app/server, so it can be found and tested. Routes and screens speak none.',
    from: { path: '^(app|emails)/', pathNot: '\\.server\\.tsx?$' },
    to: { path: '^(db/|node_modules/(kysely|better-sqlite3|pg)/)', dependencyTypesNot: asTypes },
  },
  {
    name: 'screens-import-no-server',
    comment: 'Components get what they show as props. They may name a query’s type, not call it.',
    from: { path: ['^app/ui/', '^app/features/.+/components/'] },
    to: { path: '\\.server\\.tsx?$', dependencyTypesNot: asTypes },
  },
  {
    name: 'reads-and-writes-know-no-screen',
    comment: 'Queries and commands are called by pages, jobs, the seed and tests alike.',
    from: { path: [...commands, ...queries] },
    to: { path: ['^app/(ui|root|routes)', '^app/features/.+/(routes|components)/', 'node_modules/(react|react-dom|@remix-run)/'] },
  },
  {
    name: 'a-feature-keeps-its-rooms-private',
    comment: 'Other features may use what lies at a feature’s door, not its routes or components.',
    from: { path: '^app/features/([^/]+)/' },
    to: { path: '^app/features/.+/(routes|components)/', pathNot: '^app/features/$1/' },
  },
  {
    name: 'only-the-site-map-names-a-route',
    comment: 'What two pages share is a component, a query or a rule, not one of the pages.',
    from: { pathNot: '^tests/' },
    to: { path: '^app/features/.+/routes/', dependencyTypesNot: asTypes },
  },
  {
    name: 'the-ground-floor-knows-no-feature',
    comment: 'ui, server, shared, db and emails carry the features and so cannot lean on them.',
    from: { path: '^(app/(ui|server|shared)|db|emails)/', pathNot: '^db/seed/' },
    to: { path: '^app/features/' },
  },
  {
    name: 'the-phone-carries-nothing-but-itself',
    comment: 'What runs on phones is a few kilobytes written by hand. It leans on nothing, so that it stays so.',
    from: { path: '^app/phone/' },
    to: { pathNot: '^app/phone/' },
  },
  {
    name: 'the-seed-goes-through-the-commands',
    comment:
      'The example story is made as people would make it, so it cannot hold what the rules would refuse. It may read what a form shows.',
    from: { path: '^db/seed/' },
    to: { path: ['^app/features/.+\\.tsx$', '^app/features/.+/guards\\.server\\.ts$', '^app/features/.+/(routes|components)/'] },
  },
  {
    name: 'the-timetable-names-commands',
    comment: 'A job is a command with a time: it can be run by hand and tested without waiting.',
    from: { path: '^app/jobs\\.server\\.ts$' },
    to: { path: '^app/features/', pathNot: commands },
  },
  {
    name: 'which-pairs-is-asked-by-two',
    comment: 'Only mixing and rooms need to know which pairs are kept apart. Nobody else may ask.',
    from: { pathNot: '^(app/features/(safeguarding|mixing|stays)|tests)/' },
    to: { path: '^app/features/safeguarding/pairs\\.server\\.ts$' },
  },
  {
    name: 'reasons-stay-behind-the-door',
    comment: 'Why two people are kept apart is read by the safeguarding lead and by nothing else in the house.',
    from: { pathNot: '^(app/features/safeguarding|tests)/' },
    to: {
      path: '^app/features/safeguarding/.*(reason|keep-apart).*\\.server\\.ts$',
      pathNot: '/commands/', // who writes a reason learns nothing: the example story does
    },
  },
  {
    name: 'one-door-to-a-reason',
    comment: 'Inside safeguarding too, a reason is opened by one function, and one page asks it.',
    from: { pathNot: '^(app/features/safeguarding/routes/keep-apart\\.tsx$|tests/)' },
    to: { path: '^app/features/safeguarding/queries/read-reason\\.server\\.ts$' },
  },
  {
    name: 'mixing-asks-which-never-why',
    comment: 'Of safeguarding, mixing and stays may see the pairs and the pure rules, so that no reason can leak into an explanation.',
    from: { path: '^app/features/(mixing|stays)/' },
    to: {
      path: '^app/features/safeguarding/.+\\.server\\.ts$',
      pathNot: '/pairs\\.server\\.ts$',
    },
  },
  {
    name: 'the-front-door-holds-no-state',
    comment: 'server.ts and the Remix bundle are two copies of a module. What has a state is reached through the build.',
    from: { path: ['^server\\.ts$', '^app/server/door/'] },
    to: {
      path: '^(app|db|emails)/',
      pathNot: ['^app/server/door/', '^app/server/(env|log)\\.server\\.ts$', '^app/shared/', '^app/ui/.+\\.ts$'],
      dependencyTypesNot: asTypes,
    },
  },
  {
    name: 'nothing-leans-on-a-command-line',
    comment: 'scripts/ holds the entries of the command line, and only those. What they share lies in the house.',
    from: { pathNot: '^(scripts|tests)/' },
    to: { path: '^scripts/' },
  },
  {
    name: 'no-tests-in-the-house',
    comment: 'Nothing that ships imports from tests/. Only the policy, made from the table the tests use, the pictures and the bench do.',
    from: { pathNot: '^(tests/|scripts/(policy|shots|bench/(answering|crash|pages|room).*)\\.ts$|playwright\\.config\\.ts$)' },
    to: { path: '^tests/' },
  },
  {
    name: 'only-what-package-json-names',
    comment: 'A package that is there by accident is gone after the next update.',
    from: { path: '^(app|db|emails|server\\.ts)' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
  },
]

module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports', 'imports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
