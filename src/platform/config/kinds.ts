import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'

/** A kind of value: how it is read (undefined = wrong) and what it wants to be. */
export type Kind<Value> = {
  readonly read: (text: string) => Value | undefined
  readonly wants: { readonly vi: string; readonly en: string }
}

export type Socket = { readonly host: string; readonly port: number } | { readonly path: string }

function kind<Value>(vi: string, en: string, read: (text: string) => Value | undefined): Kind<Value> {
  return { read, wants: { vi, en } }
}

export const text = kind('chữ, không trống', 'text, not empty', (value) => value)

export const onOff = kind('on hoặc off', 'on or off', (value) => ({ on: true, off: false })[value])

export const port = kind('số cổng từ 0 đến 65535', 'a port number from 0 to 65535', (value) =>
  whole(value, 0, 65_535),
)

export const hostName = kind('địa chỉ IP hoặc tên máy', 'an IP address or a host name', (value) =>
  isIP(value) || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value) ? value : undefined,
)

export const folder = kind('đường dẫn thư mục', 'the path of a folder', (value) =>
  value.includes('\0') || value.includes('://') ? undefined : resolve(value),
)

export const bytes = kind(
  'số byte, ví dụ 104857600 hoặc 100MB',
  'a number of bytes, e.g. 104857600 or 100MB',
  (value) => {
    const [, number = '', unit = ''] = /^(\d{1,15})(|KB|MB|GB)$/.exec(value) ?? []
    const factor = { '': 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }[unit] ?? 1
    const size = Number(number) * factor
    return number !== '' && size > 0 && Number.isSafeInteger(size) ? size : undefined
  },
)

export const socket = kind(
  'máy:cổng hoặc đường dẫn tuyệt đối',
  'host:port or an absolute path',
  (value): Socket | undefined => {
    if (isAbsolute(value)) return { path: value }
    const [, host = '', number = ''] = /^\[?([^\s/[\]]+?)\]?:(\d+)$/.exec(value) ?? []
    const at = whole(number, 1, 65_535)
    return host === '' || at === undefined ? undefined : { host, port: at }
  },
)

/** A library of PKCS #11 and the environment that it needs: `/usr/lib/hsm.so?HSM_CONF=/etc/hsm.conf`. */
export type TokenLibrary = { readonly module: string; readonly environment: Readonly<Record<string, string>> }

export const libraries = kind(
  'đường dẫn tuyệt đối của các tệp .so, cách nhau bằng dấu phẩy; sau dấu ? là biến môi trường',
  'absolute paths of .so files separated by commas; environment variables after a ?',
  (value): readonly TokenLibrary[] | undefined => {
    const list = value.split(',').map((each) => {
      const [module = '', variables = ''] = each.trim().split('?', 2)
      return { module, environment: Object.fromEntries(new URLSearchParams(variables)) }
    })
    return list.every(({ module }) => isAbsolute(module) && !module.includes('\0')) ? list : undefined
  },
)

export const addresses = kind(
  'danh sách địa chỉ IP hoặc dải địa chỉ, cách nhau bằng dấu phẩy',
  'IP addresses or ranges separated by commas',
  (value) => {
    const list = value.split(',').map((each) => each.trim())
    return list.every(isRange) ? list : undefined
  },
)

/** One of the given words. */
export function oneOf<const Word extends string>(...words: Word[]): Kind<Word> {
  const vi = `một trong: ${words.join(', ')}`
  return kind(vi, `one of: ${words.join(', ')}`, (value) => words.find((word) => word === value))
}

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number): Kind<number> {
  return kind(`số nguyên từ ${least} đến ${most}`, `a whole number from ${least} to ${most}`, (value) =>
    whole(value, least, most),
  )
}

/** An address with one of the given schemes; without query or fragment, a closing slash is dropped where there is no path. */
export function address(...schemes: string[]): Kind<string> {
  const shown = schemes.map((scheme) => `${scheme}://…`).join(', ')
  return kind(`địa chỉ ${shown}`, `an address ${shown}`, (value) => {
    const url = URL.parse(value)
    if (!url || !schemes.includes(url.protocol.slice(0, -1)) || url.host === '') return undefined
    return url.pathname === '/' ? value.replace(/\/$/, '') : value
  })
}

function whole(value: string, least: number, most: number): number | undefined {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

function isRange(value: string): boolean {
  const [ip = '', bits, ...rest] = value.split('/')
  const widest = isIP(ip) === 4 ? 32 : 128
  return isIP(ip) !== 0 && rest.length === 0 && (bits === undefined || whole(bits, 0, widest) !== undefined)
}
