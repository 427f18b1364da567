import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fontFaces, fontFiles } from './fonts.ts'

export type Asset = {
  readonly body: Uint8Array
  readonly type: string
  /** The same compressed, where that makes it smaller. */
  readonly packed?: { readonly br: Uint8Array; readonly gzip: Uint8Array }
}

/** Texts are compressed when they are first asked for, the small ones as far as it goes; fonts are compressed already. */
function assetOf(body: Uint8Array, type: string): Asset {
  if (!/^text\/|svg/.test(type)) return { body, type }
  let packed: Asset['packed']
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: body.length < 100_000 ? 11 : 9 } }
  return {
    body,
    type,
    get packed() {
      packed ??= { br: brotliCompressSync(body, quality), gzip: gzipSync(body, { level: 9 }) }
      return packed
    },
  }
}

const prefix = '/tai-san/'
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
const assets = new Map<string, Asset>()
const urls = new Map<string, string>()

function add(name: string, body: Uint8Array): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const extension = extname(name)
  const url = `${prefix}${name.slice(0, -extension.length)}-${hash}${extension}`
  assets.set(url, assetOf(body, types[extension] ?? 'application/octet-stream'))
  urls.set(name, url)
  return url
}

for (const { name, bytes } of fontFiles()) add(name, bytes)

const cssFolder = fileURLToPath(new URL('./css/', import.meta.url))
/** What stands in the sheets whose names pass, in the order of their names. */
const sheetsThat = (pass: (file: string) => boolean) =>
  readdirSync(cssFolder)
    .filter(pass)
    .toSorted()
    .map((file) => readFileSync(join(cssFolder, file), 'utf8'))
    .join('\n')
const ofOffice = (file: string) => file.startsWith('office-')
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="22" fill="#0b5563"/><path fill="#fff" d="M29.4 7.1c-6.2 4.4-9 8.2-8.4 11.5.5 2.7 3 4.3 6.5 6.2 4 2.1 6.6 4.3 6.6 7.7 0 3.6-2.9 6.8-8.3 10.4h-9.4c6.6-3.9 7.8-9.6 7.8-12.4 0-2.3-2.3-3.7-5.5-5.4-4.3-2.3-7.4-4.6-7.4-8.6 0-3.5 3-7 9-10.5Z"/></svg>'

function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
}
const everywhere = `${sheetsThat((file) => !ofOffice(file))}\n${fontFaces((name) => urls.get(name) ?? '')}`
add('krong.css', Buffer.from(smaller(everywhere)))
add('krong-office.css', Buffer.from(smaller(sheetsThat(ofOffice))))
add('krong.svg', Buffer.from(icon))

/** The address of a named asset of ours (`krong.css` for every page, `krong-office.css` beside it for those who sign in, `krong.svg`); its hash is in it, so that it may be kept for ever. */
export function assetUrl(name: string): string {
  const url = urls.get(name)
  if (!url) throw new Error(`no asset ${name}`)
  return url
}

const islandsFolder = fileURLToPath(new URL('../../../build/islands/', import.meta.url))

/** The bytes behind an address under /tai-san/: stylesheet, fonts, icon, and the islands that were built; nothing else. */
export function readAsset(path: string): Asset | undefined {
  const known = assets.get(path)
  if (known) return known
  const name = /^\/tai-san\/dao\/([\w.-]+\.js)$/.exec(path)?.[1]
  if (!name || !existsSync(join(islandsFolder, name))) return undefined
  const asset = assetOf(readFileSync(join(islandsFolder, name)), types['.js']!)
  assets.set(path, asset)
  return asset
}
