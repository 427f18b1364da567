import { Readable } from 'node:stream'
import { decodeText } from '#kit/vietnamese/index.ts'
import { readSavedPage } from '#kit/saved-page/index.ts'
import { readXml } from '#kit/xml/index.ts'
import {
  filePolicies,
  type Files,
  type Hash,
  localCopy,
  type OpenedZip,
  openZip,
} from '#platform/files/index.ts'
import type { Import, ImportSort } from '../../import.ts'
import type { OldThing } from '../../old-thing.ts'
import { fromPage } from '../../rules/import/from-page.ts'
import { keyOn } from '../../rules/import/old-address.ts'
import { readFeed } from '../../rules/import/read-feed.ts'
import { ImportUnreadable } from '../../rules/import/unreadable.ts'
import { type OldFiles, oldFilesIn } from './old-files.ts'
import { type Bytes, headOf, isGzip, isZip, wholeOf } from './read-texts.ts'
import { thingsOfDump } from './things-of-dump.ts'

type Brought = Pick<Import, 'hash' | 'size' | 'source' | 'fileName'> & { readonly files: Files }
type Things = AsyncIterable<OldThing> | Iterable<OldThing>

/** An opened file of an old site: what it is, everything in it, one after the other, and the files that came beside it. */
export type OpenedImport = AsyncDisposable & {
  readonly sort: ImportSort
  readonly things: Things
  readonly oldFiles?: OldFiles
}

const nothingToClose = { [Symbol.asyncDispose]: async () => {} }
const pages = /\.x?html?$/i
const dumps = /\.sql(?:\.gz)?$/i
/** What macOS packs beside each file, and nobody means. */
const ofMacs = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$)/
const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)

const inZip = (zip: OpenedZip, { name, size }: OpenedZip['files'][number]): Bytes => ({
  size,
  open: async () => Readable.from(zip.read(name)),
})

/** Of pages that say that they stood at the same address, the first is believed. */
async function* thingsOfPages(
  zip: OpenedZip,
  { wanted, source }: { readonly wanted: OpenedZip['files']; readonly source: string },
): AsyncGenerator<OldThing> {
  const seen = new Set<string>()
  for (const file of wanted) {
    const page = readSavedPage(decodeText(await wholeOf(inZip(zip, file))).normalize('NFC'))
    const key = keyOn(source, page.address)
    yield fromPage(key && seen.has(key) ? { ...page, address: '' } : page, { name: file.name, source })
    if (key) seen.add(key)
  }
}

/** The texts of an archive: the copy of a database where there is one, else its pages. */
function textsIn({ files }: OpenedZip): {
  readonly dump?: OpenedZip['files'][number]
  readonly pages: OpenedZip['files']
} {
  const copies = files.filter(({ name }) => dumps.test(name) && !/(?:^|\/)uploads\//i.test(name))
  if (copies.length > 1)
    throw new ImportUnreadable('portal.import-many-dumps', { names: copies.slice(0, 3).map(({ name }) => name).join(', ').slice(0, 200) }) // prettier-ignore
  if (copies[0]) return { dump: copies[0], pages: [] }
  const found = files.filter(({ name }) => pages.test(name))
  return found.length > 0 ? { pages: found } : reject()
}

function reject(): never {
  throw new ImportUnreadable('portal.import-nothing')
}

async function openPacked({ files, hash, source }: Brought, now: Temporal.Instant): Promise<OpenedImport> {
  await using opening = new AsyncDisposableStack()
  const copy = opening.use(await localCopy(files.store, hash as Hash))
  const packed = opening.use(await openZip(copy.path, filePolicies.oldSites.zip))
  const zip = { ...packed, files: packed.files.filter(({ name }) => !ofMacs.test(name)) }
  const { dump, pages: wanted } = textsIn(zip)
  const texts = new Set((dump ? [dump] : wanted).map(({ name }) => name))
  const oldFiles = oldFilesIn(zip, { source, folder: dump ? folderOf(dump.name) : '', texts })
  const held = opening.move()
  return {
    sort: dump ? 'nukeviet' : 'page',
    things: dump ? thingsOfDump(inZip(zip, dump), now) : thingsOfPages(zip, { wanted, source }),
    oldFiles,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

/** XML is told by its own first line in which encoding it is; by now it is text. */
const withoutDeclaration = (text: string) => text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')

/** Opens a file of an old site by what stands in it, whatever it is called; throws what `unreadableOf` knows. */
export async function openImport(brought: Brought, now: Temporal.Instant): Promise<OpenedImport> {
  const { source, fileName: name, files, hash, size } = brought
  const bytes = { size, open: () => files.store.open(hash as Hash) }
  const head = await headOf(bytes)
  if (isZip(head)) return openPacked(brought, now)
  const start = isGzip(head)
    ? ''
    : decodeText(head)
        .replace(/^\uFEFF/, '')
        .trimStart()
  if (!start.startsWith('<')) return { sort: 'nukeviet', things: thingsOfDump(bytes, now), ...nothingToClose }
  const text = decodeText(await wholeOf(bytes))
  if (/<(?:rss|feed|(?:\w+:)?RDF)[\s>]/.test(start)) {
    const things = readFeed(readXml(withoutDeclaration(text)), source)
    if (things) return { sort: 'feed', things, ...nothingToClose }
  }
  if (start.startsWith('<?xml') && !/<html[\s>]/i.test(start))
    throw new ImportUnreadable('portal.import-no-feed')
  return { sort: 'page', things: [fromPage(readSavedPage(text), { name, source })], ...nothingToClose }
}
