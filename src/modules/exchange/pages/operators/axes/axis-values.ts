import { type AxisKind, type AxisSettings, axisSettings } from '../../../axis.ts'
import { axisPresets } from '../../../rules/axis/presets.ts'

/** What is typed of the settings of an axis: each under its path, as `paths.send`. */
export type AxisValues = Readonly<Record<string, string>>

const megabyte = 1024 * 1024
type Tree = { readonly [key: string]: unknown }
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The settings of an axis of which nothing is known but its kind. */
export const freshSettings = (kind: AxisKind, organs: readonly string[]): AxisSettings => ({
  ...axisPresets[kind],
  url: '',
  internal: false,
  systemId: '',
  organs: [...organs],
})

/** One setting as it is typed. */
function typedOf(path: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : ''
  if (Array.isArray(value)) return value.join('\n')
  return String(path === 'limits.packetBytes' ? Number(value) / megabyte : value)
}

/** Settings as they are typed, in their order. */
export function valuesOf(settings: Tree, before = ''): AxisValues {
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(settings)) {
    const path = before + key
    if (isTree(value)) Object.assign(values, valuesOf(value, `${path}.`))
    else values[path] = typedOf(path, value)
  }
  return values
}

/** One setting as it is kept, of the kind that `like` has. */
function readAs(path: string, like: unknown, typed: string): unknown {
  if (typeof like === 'boolean') return typed === '1'
  if (Array.isArray(like)) return [...new Set(typed.split(/[\s,;]+/).filter(Boolean))]
  if (typeof like !== 'number') return typed.trim()
  const number = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return path === 'limits.packetBytes' ? number * megabyte : number
}

function read(like: Tree, values: Readonly<Record<string, unknown>>, before = ''): Tree {
  return Object.fromEntries(
    Object.entries(like).map(([key, value]) => {
      const path = before + key
      const typed = typeof values[path] === 'string' ? values[path] : ''
      // What is no question of the form is as it was.
      if (key === 'kind') return [key, value]
      return [key, isTree(value) ? read(value, values, `${path}.`) : readAs(path, value, typed)]
    }),
  )
}

/** The sentence against a setting. */
function complaintOf(path: string): string {
  if (['url', 'systemId', 'organs'].includes(path)) return `exchange.axis-wrong-${path}`
  if (path.startsWith('paths.')) return 'exchange.axis-wrong-path'
  return /^(poll|limits)\.(?!dates)/.test(path) ? 'exchange.axis-wrong-number' : 'exchange.axis-wrong-word'
}

/** Settings read from what was typed; those that are not asked for stay as in `like`. Every field that is wrong is told at once. */
export function settingsIn(
  values: Readonly<Record<string, unknown>>,
  like: AxisSettings,
): { readonly settings: AxisSettings } | { readonly errors: Readonly<Record<string, readonly string[]>> } {
  const result = axisSettings.safeParse(read(like, values))
  if (result.success) return { settings: result.data }
  const paths = result.error.issues.map(({ path }) =>
    path.filter((step) => typeof step === 'string').join('.'),
  )
  return { errors: Object.fromEntries(paths.map((path) => [path, [complaintOf(path)]])) }
}

/** Whether nothing was typed. */
export const isBlank = (typed: unknown): boolean => typeof typed !== 'string' || typed.trim() === ''

/** Whether a secret cannot travel: one that stands in a header as it is holds visible letters of ASCII alone. */
export const isUnfitSecret = (typed: unknown, { proof }: AxisSettings): boolean =>
  proof.kind === 'secret' && !/^[\x21-\x7e]*$/.test(String(typed ?? '').trim())
