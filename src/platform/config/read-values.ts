import type { ConfigProblem } from './config-error.ts'
import { keys } from './keys.ts'
import type { Key, KeyName, ValueOf } from './keys.ts'

export type Env = Readonly<Record<string, string | undefined>>
export type Values = { readonly [Name in KeyName]: ValueOf<Name> }

/** Reads each key by its kind; collects every wrong value and every unknown key. An empty value counts as not set. */
export function readValues(env: Env, file: Env): { values: Values; problems: ConfigProblem[] } {
  const problems = [
    ...unknownKeys(
      Object.keys(env).filter((name) => name.startsWith('KRONG_') && !name.startsWith('KRONG_TEST_')),
    ),
    ...unknownKeys(Object.keys(file)),
  ]
  const values = Object.entries<Key>(keys).map(([name, key]) => {
    const given = env[name] || file[name]
    if (!given) return [name, key.standard === undefined ? undefined : key.kind.read(key.standard)]
    const value = key.kind.read(given)
    if (value === undefined) problems.push(wrongValue(name, key, given))
    return [name, value]
  })
  return { values: Object.fromEntries(values) as Values, problems }
}

function wrongValue(name: string, { kind, example, secret }: Key, given: string): ConfigProblem {
  const shown = secret ? '' : ` "${given}"`
  const vi = `${name}${shown} không đúng: phải là ${kind.wants.vi} (ví dụ ${example}).`
  return { key: name, vi, en: `${name}${shown} is wrong: it must be ${kind.wants.en} (e.g. ${example}).` }
}

function unknownKeys(names: string[]): ConfigProblem[] {
  return names.flatMap((name) => {
    if (name in keys) return []
    const [nearest] = Object.keys(keys)
      .map((key) => ({ key, away: distance(name, key) }))
      .toSorted((one, other) => one.away - other.away)
    const near = nearest && nearest.away <= 4 ? nearest.key : undefined
    const vi = `Không có khoá cấu hình ${name}${near ? `; có phải ${near}?` : '.'}`
    return [
      { key: name, vi, en: `There is no configuration key ${name}${near ? `; did you mean ${near}?` : '.'}` },
    ]
  })
}

/** Letters to add, drop or change to get from one word to another (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [at, against] of [...other].entries()) {
      const change = (row[at] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(change, (next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
