// The dependency rule of ARCHITECTURE.md as data. tools/gates/boundaries.test.ts shows each rule firing on a planted breach.
const BANDS = [
  ['identity', 'ledger', 'law'],
  ['catalogue', 'entities'],
  [
    'draw',
    'inspection',
    'cases',
    'credit',
    'complaints',
    'risk',
    'traceability',
    'prudence',
    'coordination',
    'commitments',
  ],
  ['disclosure', 'exchange', 'accountability'],
]
const of = (names) => `^modules/(${names.join('|')})/`
const TEST = '\\.test\\.tsx?$'

/** A band may not reach into a higher one, and siblings meet by events only; ledger may be called by its own band. */
const bandRules = BANDS.flatMap((names, band) => [
  {
    name: `never-upward-${band}`,
    severity: 'error',
    comment: 'bands only look down',
    from: { path: of(names), pathNot: TEST },
    to: { path: of([...BANDS.slice(band + 1).flat(), '-']) },
  },
  {
    name: `siblings-by-event-${band}`,
    severity: 'error',
    comment: 'siblings of one band speak by events',
    from: { path: `^modules/(${names.join('|')})/`, pathNot: TEST },
    to: {
      path: `^modules/(${names.join('|')})/index\\.ts$`,
      pathNot: `^modules/$1/${band === 0 ? '|^modules/ledger/index\\.ts$' : ''}`,
    },
  },
])

module.exports = {
  forbidden: [
    {
      name: 'one-door',
      severity: 'error',
      comment: 'a module is entered by index.ts or events.ts only',
      from: { path: '^modules/([^/]+)/', pathNot: TEST },
      to: { path: '^modules/', pathNot: '^modules/$1/|^modules/[^/]+/(index|events)\\.ts$' },
    },
    ...bandRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ knows kernel and itself; time, chance and rules are arguments',
      from: { path: '^modules/([^/]+)/domain/', pathNot: TEST },
      to: {
        path: '^(platform|modules|apps|tools)/|^(fs|net|http|https|timers|child_process|worker_threads|node:fs|node:net|node:http|node:timers|node:child_process|node:worker_threads)(/|$)|node_modules/(pg|fastify|kysely|pino)/',
        pathNot: '^modules/$1/(domain|refusals\\.ts|strings\\.ts)',
      },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      comment: 'kernel imports nothing of ours',
      from: { path: '^kernel/', pathNot: TEST },
      to: { path: '^(platform|modules|apps|tools|verifier)/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      comment: 'platform serves all modules alike',
      from: { path: '^platform/', pathNot: TEST },
      to: { path: '^(modules|apps|tools|verifier)/' },
    },
    {
      name: 'modules-know-no-app',
      severity: 'error',
      comment: 'apps wire modules, never the other way',
      from: { path: '^modules/', pathNot: TEST },
      to: { path: '^(apps|verifier)/' },
    },
    {
      name: 'screens-by-contract',
      severity: 'error',
      comment: 'screens speak HTTP: they import themselves, the tokens and packages',
      from: { path: '^apps/(staff|field|public)/' },
      to: { path: '^(kernel|platform|modules|verifier|tools|apps)/', pathNot: '^apps/($1|tokens)/' },
    },
    {
      name: 'verifier-stands-alone',
      severity: 'error',
      comment:
        'node: built-ins and its own files, nothing of ours, no package; its tests may hold a draw on the server (testing/)',
      from: { path: '^verifier/', pathNot: `${TEST}|^verifier/testing/` },
      to: { path: '^(kernel|platform|modules|apps|tools)/|^verifier/testing/|node_modules/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'no import cycle',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache)/|tools/boundaries/breaches' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
