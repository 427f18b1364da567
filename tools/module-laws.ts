/** The rooms of a module and what each may import: house law §3, one entry per room. */
import type { PlatformRoom } from './floors.ts'

/** A room inside a module; `store reads` is `store/` through its reading functions and its types only. */
export type OwnRoom =
  | ('index' | 'nouns' | 'urls' | 'rules' | 'store' | 'store reads' | 'acts' | 'events')
  | ('messages' | 'pages' | 'routes' | 'outside' | 'jobs' | 'islands' | 'demo' | 'tests')

export type Law = {
  readonly room: OwnRoom
  /** Globs below `src/modules/<module>/`; the first law that matches a file is its law. */
  readonly files: readonly string[]
  /** What the linter and the tests say to who breaks it. */
  readonly teaches: string
  readonly own: readonly OwnRoom[] | 'all'
  readonly kit: boolean
  readonly platform: readonly PlatformRoom[] | 'all'
  /** Platform rooms of which types alone may be named (`import type`). */
  readonly platformTypes: readonly PlatformRoom[]
  readonly lower: 'none' | 'types' | 'all'
  /** npm and `node:` packages: a list, every one but the machines (`calm`), or all. */
  readonly packages: readonly string[] | 'calm' | 'all'
}

/** Which names may be taken from `store/` by who only reads. */
export const storeReads = '^(find|get|list|count|search|has|[A-Z])'

type Stated = Pick<Law, 'files' | 'teaches'> & Partial<Law>
const nothing = { own: [], kit: true, platform: [], platformTypes: [], lower: 'none', packages: [] } as const
const law = (room: OwnRoom, stated: Stated): Law => ({ room, ...nothing, ...stated })

const onScreen = ['nouns', 'urls', 'rules', 'acts', 'store reads', 'messages', 'pages'] as const

/** The rooms, the more particular first. */
export const moduleLaws: readonly Law[] = [
  law('tests', {
    files: ['**/*.test.ts', '**/*.test.tsx', 'testing.ts', 'testing/*.ts'],
    teaches: 'Tests may use their module, everything lower, and #platform/testing.',
    own: 'all',
    platform: 'all',
    lower: 'all',
    packages: 'all',
  }),
  law('rules', {
    files: ['rules/**/*.ts'],
    teaches: 'Rules are pure: nouns, rules and kit. Pass the clock and the rows they need as arguments.',
    own: ['nouns', 'rules'],
    platformTypes: ['database'],
    lower: 'types',
  }),
  law('store', {
    files: ['store/**/*.ts'],
    teaches:
      'Store holds SQL: nouns, kit, #platform/database, ids of lower modules. Decide in acts, ask in rules.',
    own: ['nouns', 'store'],
    platform: ['database'],
    lower: 'types',
    packages: ['kysely'],
  }),
  law('acts', {
    files: ['acts/**/*.ts'],
    teaches:
      'An act loads, permits, decides, writes, announces. SQL goes to store/, the outside world to jobs.ts.',
    own: ['nouns', 'rules', 'store', 'acts', 'events'],
    platform: ['database', 'record', 'files'],
    lower: 'all',
    packages: 'calm',
  }),
  law('pages', {
    files: ['pages/**/*.{ts,tsx,css}', 'parts/**/*.{ts,tsx,css}'],
    teaches:
      'Pages show: acts, store reads, words, #platform/web, ui, i18n, islands. They write through visit.act.',
    own: onScreen,
    platform: ['web', 'ui', 'i18n', 'islands'],
    platformTypes: ['database', 'spreadsheets'],
    lower: 'all',
    packages: ['preact', 'zod', 'diff'],
  }),
  law('outside', {
    files: ['outside/**/*.ts'],
    teaches:
      'Outside holds what reaches keys and services for routes and jobs, between acts; it reads through the store and writes nothing.',
    own: ['nouns', 'urls', 'rules', 'store reads', 'outside'],
    platform: [
      'signers',
      'outbound',
      'peer-link',
      'pdf',
      'pdf-signatures',
      'pictures',
      'files',
      'text',
      'typesetting',
    ],
    platformTypes: ['database'],
    lower: 'all',
    packages: 'calm',
  }),
  law('routes', {
    files: ['routes.ts', 'routes.tsx', 'routes/**/*.{ts,tsx}'],
    teaches: 'Routes join URLs to pages and acts; they hold no SQL and no decision.',
    own: [...onScreen, 'routes', 'outside', 'events'],
    platform: [
      'web',
      'ui',
      'i18n',
      'islands',
      'files',
      'films',
      'spreadsheets',
      'pdf',
      'pictures',
      'text',
      'ocr',
      'typesetting',
      'word',
      'pdf-signatures',
      'peer-link',
      'signers',
    ],
    platformTypes: ['database'],
    lower: 'all',
    packages: ['hono', 'zod'],
  }),
  law('urls', {
    files: ['urls.ts'],
    teaches: 'The URL table builds links and nothing else.',
    platform: ['web'],
    lower: 'types',
  }),
  law('events', {
    files: ['events.ts'],
    teaches: 'Events are facts in the past tense: nouns and the shape of an announcement.',
    own: ['nouns'],
    platformTypes: ['database'],
    lower: 'types',
  }),
  law('jobs', {
    files: ['jobs.ts', 'jobs/**/*.ts'],
    teaches: 'Jobs reach the outside world after the act, and come back through acts.',
    own: ['nouns', 'store reads', 'acts', 'events', 'outside', 'jobs'],
    platform: [
      'jobs',
      'files',
      'films',
      'log',
      'text',
      'pdf',
      'pictures',
      'ocr',
      'typesetting',
      'pdf-signatures',
      'peer-link',
    ],
    platformTypes: ['database'],
    lower: 'all',
    packages: 'all',
  }),
  law('messages', {
    files: ['messages/*.ts'],
    teaches: 'Words stand alone: nothing but #platform/i18n.',
    own: ['messages'],
    platform: ['i18n'],
  }),
  law('islands', {
    files: ['islands/**/*.{ts,tsx,css}'],
    teaches: 'Islands run in the browser: preact, own nouns and #platform/islands only.',
    own: ['nouns', 'islands'],
    kit: false,
    platform: ['islands'],
    packages: ['preact', '@simplewebauthn/browser'],
  }),
  law('demo', {
    files: ['demo.ts', 'demo/**/*.{ts,json}'],
    teaches: 'The demo tells its story through acts, its own and those of lower modules.',
    own: 'all',
    platform: 'all',
    lower: 'all',
    packages: 'all',
  }),
  law('index', {
    files: ['index.ts'],
    teaches: 'The front door shows types and functions of its own house.',
    own: ['nouns', 'urls', 'rules', 'store reads', 'acts', 'events', 'outside', 'pages'],
    lower: 'types',
  }),
  law('nouns', {
    files: ['*.ts'],
    teaches: 'Nouns are types and constants on the kit.',
    own: ['nouns'],
    lower: 'types',
    packages: ['zod'],
  }),
]
