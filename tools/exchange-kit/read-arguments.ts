import { parseArgs } from 'node:util'
import type { Language } from './table.ts'
import { readAddress } from './wire/node-address.ts'

export type Arguments = {
  readonly address: NonNullable<ReturnType<typeof readAddress>>
  readonly from: string
  readonly to: string
  /** Folder in which the kit's key is kept. */
  readonly identity: string
  readonly pin: string | undefined
  /** Bytes of the large attachment. */
  readonly large: number
  readonly json: boolean
  readonly language: Language
  /** A piece of the names of the stories that are told; all without one. */
  readonly story: string
}

export const usage = `npm run exchange:kit -- --url https://127.0.0.1:4901 --from <mã cơ quan gửi> --to <mã cơ quan của nút>
    [--identity build/exchange-kit] [--pin nut.pem] [--large 1GB] [--story "bọc"] [--lang vi|en] [--json]
`

const units: Readonly<Record<string, number>> = { '': 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }

/** Bytes: `64MB`, `1 GB`; undefined where it is no size. */
export function readSize(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,12})\s*([KMG]B)?$/i.exec(text.trim()) ?? []
  return digits === undefined ? undefined : Number(digits) * units[unit.toUpperCase()]!
}

const options = {
  url: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  identity: { type: 'string', default: 'build/exchange-kit' },
  pin: { type: 'string' },
  large: { type: 'string', default: '64MB' },
  story: { type: 'string', default: '' },
  lang: { type: 'string', default: 'vi' },
  json: { type: 'boolean', default: false },
} as const

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values
  } catch {
    // an unknown option: told as wrong usage by who asks
    return undefined
  }
}

const organ = /^[A-Za-z0-9.]{1,35}$/

/** Reads the words of the command; undefined where they cannot be meant. */
export function readArguments(words: readonly string[]): Arguments | undefined {
  const given = parse(words)
  const address = readAddress(given?.url ?? '')
  const large = readSize(given?.large ?? '')
  const { from = '', to = '', lang, pin } = given ?? {}
  if (!given || !address || !large || !organ.test(from) || !organ.test(to)) return undefined
  if (lang !== 'vi' && lang !== 'en') return undefined
  const { identity, json, story } = given
  return { address, from, to, identity, pin, large, json, language: lang, story }
}
