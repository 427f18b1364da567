import type { OpenedZip } from '#platform/files/index.ts'

/** A file that came beside the texts of an old site. */
export type OldFile = {
  readonly entry: string
  readonly name: string
  /** Its path on the old site, where it lies below `uploads`; else nobody but the texts knows it. */
  readonly path: string | undefined
}

/** The files that came beside the texts of an old site, found by the addresses that these texts give them. */
export type OldFiles = {
  readonly count: number
  /** `folder`: where relative addresses begin. */
  find(address: string, folder: string): OldFile | undefined
  /** The same for what a column of a database names: the only file below `uploads` whose path ends so, where modules kept other folders than they say. */
  findKept(address: string): OldFile | undefined
  read(file: OldFile): AsyncIterable<Uint8Array>
}

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const plain = (path: string) => path.normalize('NFC').toLowerCase()

/** The path that an address of the old site means, without the slash before it; undefined where it is another site's. */
function pathOn(source: string, address: string, folder: string): string | undefined {
  const base = `http://${source}/${folder.split('/').map(encodeURIComponent).join('/')}`
  const url = URL.parse(address, base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.hostname.toLowerCase().replace(/^www\./, '') !== source) return undefined
  return plain(decoded(url.pathname)).replace(/^\/+/, '')
}

/**
 * The folder in an archive in which the old site lies: of those around its database the nearest that has `uploads`. Then nothing else is of this site, however
 * many sites were packed together; else all may be, the nearest first.
 */
function rootOf(
  folder: string,
  files: readonly { readonly path: string }[],
): { readonly root: string; readonly alone: boolean } {
  for (let root = folder; ; root = root.replace(/[^/]*\/$/, '')) {
    if (files.some(({ path }) => path.startsWith(`${root}uploads/`))) return { root, alone: true }
    if (root === '') return { root: folder, alone: false }
  }
}

/** Of an archive, all but the texts themselves. `folder`: the one in which its database lies, empty where it has none. */
export function oldFilesIn(
  zip: OpenedZip,
  { source, folder, texts }: { source: string; folder: string; texts: ReadonlySet<string> },
): OldFiles {
  const byPath = new Map<string, OldFile>()
  const add = (path: string, file: OldFile) => {
    if (!byPath.has(path)) byPath.set(path, file)
  }
  const byEnd = new Map<string, OldFile | null>()
  const named = zip.files
    .filter(({ name }) => !texts.has(name))
    .map(({ name: entry }) => ({ entry, path: plain(entry) }))
  const times = new Map<string, number>()
  for (const { path } of named) times.set(path, (times.get(path) ?? 0) + 1)
  // Of two whose names differ in capitals only nobody can say which an address means: what names them is told that they are missing.
  const all = named.filter(({ path }) => times.get(path) === 1)
  const { root, alone } = rootOf(plain(folder), all)
  const away = ({ path }: { readonly path: string }) =>
    path.startsWith(`${root}uploads/`) ? 0 : path.startsWith(root) ? 1 : 2
  const files = all.filter((one) => !alone || away(one) < 2).toSorted((a, b) => away(a) - away(b))
  for (const { entry, path } of files) {
    const below = /(?:^|\/)(uploads\/.+)$/.exec(path)?.[1]
    const file = { entry, name: entry.slice(entry.lastIndexOf('/') + 1), path: below && `/${below}` }
    if (path.startsWith(root)) add(path.slice(root.length), file)
    if (below) add(below, file)
    add(path, file)
    const [, end] = /^uploads\/[^/]+\/(.+)$/.exec(below ?? '') ?? []
    if (end !== undefined) byEnd.set(end, byEnd.has(end) ? null : file)
  }
  const find = (address: string, folder: string) => {
    const path = pathOn(source, address, folder)
    return path ? (byPath.get(path) ?? byPath.get(plain(folder) + path)) : undefined
  }
  return {
    count: files.length,
    find,
    findKept(address) {
      const path = pathOn(source, address, '')?.replace(/^uploads\//, '')
      const end = path && (byEnd.get(path) ?? byEnd.get(path.slice(path.indexOf('/') + 1)))
      return find(address, '') ?? (end || undefined)
    },
    read: ({ entry }) => zip.read(entry),
  }
}
