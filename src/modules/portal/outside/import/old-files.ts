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

/** Of an archive, all but the texts themselves. `root`: the folder in which the old site lies in it. */
export function oldFilesIn(
  zip: OpenedZip,
  { source, root, texts }: { source: string; root: string; texts: ReadonlySet<string> },
): OldFiles {
  const byPath = new Map<string, OldFile>()
  const add = (path: string, file: OldFile) => {
    if (!byPath.has(path)) byPath.set(path, file)
  }
  const byEnd = new Map<string, OldFile | null>()
  const files = zip.files.filter(({ name }) => !texts.has(name))
  for (const { name: entry } of files) {
    const path = plain(entry)
    const below = /(?:^|\/)(uploads\/.+)$/.exec(path)?.[1]
    const file = { entry, name: entry.slice(entry.lastIndexOf('/') + 1), path: below && `/${below}` }
    add(path, file)
    if (root !== '' && path.startsWith(plain(root))) add(path.slice(plain(root).length), file)
    if (below) add(below, file)
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
