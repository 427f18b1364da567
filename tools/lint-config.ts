/** Writes `.oxlintrc.json` from the law; with `--check`, fails when the file is out of date. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { machines, moduleOrder, platformRooms } from './floors.ts'
import { type Law, moduleLaws, storeReads } from './module-laws.ts'

type Pattern = { regex: string; message: string; allowTypeImports?: boolean; allowImportNamePattern?: string }
type Override = { files: string[]; rules: Record<string, unknown> }

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
const anyOf = (names: readonly string[]) => `(${names.map(escaped).join('|')})`
const restricted = (patterns: readonly Pattern[]) => ['error', { patterns }]

const ownRooms = [
  'rules',
  'store',
  'acts',
  'pages',
  'parts',
  'routes',
  'events',
  'jobs',
  'messages',
  'islands',
  'demo',
  'urls',
] as const
const ownImport = (names: readonly string[]) => `^\\.{1,2}/(\\.\\./)*${anyOf(names)}(/|\\.tsx?$)`

/** What a room may never import, in one expression: own rooms, platform rooms and machines closed to it. */
function closedTo(law: Law): Pattern[] {
  const { own, platform, platformTypes, packages, teaches } = law
  const closed: string[] = []
  const patterns: Pattern[] = []
  if (own !== 'all') {
    const reads = own.includes('store reads')
    const open = (room: string) => own.some((one) => one === room || (one === 'pages' && room === 'parts'))
    closed.push(ownImport(ownRooms.filter((room) => !open(room) && !(room === 'store' && reads))))
    const message = `Reads only from store/. ${teaches}`
    if (reads) patterns.push({ regex: ownImport(['store']), allowImportNamePattern: storeReads, message })
  }
  if (platform !== 'all') {
    const hidden = platformRooms.filter((room) => !platform.includes(room) && !platformTypes.includes(room))
    closed.push(`^#platform/${anyOf(hidden)}/`)
  }
  if (packages !== 'all') {
    closed.push(`^${anyOf(machines.filter((name) => packages === 'calm' || !packages.includes(name)))}(/|$)`)
  }
  if (!law.kit) closed.push('^#kit/')
  if (closed.length > 0) patterns.unshift({ regex: closed.join('|'), message: teaches })
  return patterns
}

/** What a room may name but not run: `import type` only. */
function typesOnly({ platform, platformTypes, lower, teaches }: Law, below: readonly string[]): Pattern[] {
  const rooms = platform === 'all' ? [] : platformTypes.filter((room) => !platform.includes(room))
  const named = rooms.length > 0 ? [`^#platform/${anyOf(rooms)}/`] : []
  if (lower === 'types' && below.length > 0) named.push(`^#modules/${anyOf(below)}/index\\.ts$`)
  if (named.length === 0) return []
  return [{ regex: named.join('|'), message: `Types only (import type). ${teaches}`, allowTypeImports: true }]
}

function moduleOrderPatterns({ room, lower, teaches }: Law, module: string): Pattern[] {
  const at = moduleOrder.findIndex((name) => name === module)
  const [below, above] = [moduleOrder.slice(0, at), moduleOrder.slice(at + 1)]
  const patterns: Pattern[] = []
  if (above.length > 0) {
    const message = `It stands above ${module}. Tell it by an event, or move what both need down.`
    patterns.push({ regex: `^(#modules|(\\.\\./)+)/?${anyOf(above)}/`, message })
  }
  if (below.length === 0) return patterns
  if (lower === 'none') return [...patterns, { regex: `^#modules/${anyOf(below)}/`, message: teaches }]
  if (room === 'tests' || room === 'demo') return patterns
  const message = 'The only door of a module is its index.ts, imported as #modules/<name>/index.ts.'
  return [
    ...patterns,
    { regex: `^#modules/${anyOf(below)}/([^i].*|i[^n].*|in[^d].*)$|^(\\.\\./)+${anyOf(below)}/`, message },
  ]
}

/** Modules that stand already; a later override replaces an earlier one, so the particular rooms come last, each with the whole of its law. */
function moduleOverrides(): Override[] {
  const built = moduleOrder.filter((name) => existsSync(new URL(`../src/modules/${name}`, import.meta.url)))
  return built.flatMap((module) =>
    moduleLaws.toReversed().map((law) => {
      const below = moduleOrder.slice(0, moduleOrder.indexOf(module))
      const patterns = [...closedTo(law), ...typesOnly(law, below), ...moduleOrderPatterns(law, module)]
      return {
        files: law.files.map((glob) => `src/modules/${module}/${glob}`),
        rules: { 'no-restricted-imports': restricted(patterns) },
      }
    }),
  )
}

const kitPatterns: Pattern[] = [
  {
    regex: '^(#platform|#modules|(\\.\\./)+(platform|modules))/',
    message: 'The kit is pure and stands on nothing.',
  },
  {
    regex: `^${anyOf(machines)}(/|$)`,
    message: 'The kit is pure: no I/O. Take what you need as an argument.',
  },
]
const platformPattern: Pattern = {
  regex: '^(#modules|(\\.\\./)+modules)/',
  message: 'The platform knows no public administration. Take it as an argument.',
}
const testingPattern: Pattern = { regex: '^#platform/testing/', message: 'Only tests use #platform/testing.' }
const isTest = ['**/*.test.ts', '**/*.test.tsx']

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['build', 'data', 'tests/fixtures'],
  rules: {
    'no-console': 'error',
    'no-empty': ['error', { allowEmptyCatch: false }],
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-namespace': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/ban-ts-comment': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'no-restricted-globals': ['error', { name: 'event', message: 'Name the event that you mean.' }],
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-named-as-default': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/no-unknown-property': 'off',
    // Cells and options are plain functions here, and the server renders once.
    'react/no-unstable-nested-components': 'off',
    // What ends a loop here is often set by a callback.
    'no-unmodified-loop-condition': 'off',
    // Ours is no Express: Hono awaits its handlers.
    'oxc/no-async-endpoint-handlers': 'off',
    // Live regions, searches and scrolling tables need their roles and their place in the tab order (WCAG 2.1.1, 4.1.3).
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    // Labels are bound by `for`, which the rule does not follow through components; axe does, in the browser.
    'jsx-a11y/control-has-associated-label': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // Threads have no origin; windows are spoken to nowhere.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    { files: ['src/kit/**'], rules: { 'no-restricted-imports': restricted(kitPatterns) } },
    {
      files: ['src/platform/**'],
      rules: { 'no-restricted-imports': restricted([platformPattern, testingPattern]) },
    },
    { files: ['src/platform/testing/**'], rules: { 'no-restricted-imports': 'off' } },
    ...moduleOverrides(),
    {
      files: ['src/kit', 'src/platform'].flatMap((floor) => isTest.map((glob) => `${floor}/${glob}`)),
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      files: [
        'src/main.ts',
        'src/commands/**',
        'tools/**',
        'bench/**',
        'bin/**',
        'tests/**',
        '**/islands/**',
      ],
      rules: { 'no-console': 'off' },
    },
    { files: ['tools/**', 'bench/**', '**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
}

const file = fileURLToPath(new URL('../.oxlintrc.json', import.meta.url))
const oxfmt = fileURLToPath(new URL('../node_modules/oxfmt/bin/oxfmt', import.meta.url))
const { stdout: written, status } = spawnSync(process.execPath, [oxfmt, '--stdin-filepath', file], {
  input: JSON.stringify(config),
  encoding: 'utf8',
})
if (status !== 0) throw new Error('oxfmt could not format the configuration')

if (!process.argv.includes('--check')) {
  writeFileSync(file, written)
} else if (readFileSync(file, 'utf8') !== written) {
  console.error('.oxlintrc.json is out of date: run `node tools/lint-config.ts`')
  process.exitCode = 1
}
