import { decodeText } from '#kit/vietnamese/index.ts'
import { readDump } from '#kit/mysql-dump/index.ts'
import { readSavedPage } from '#kit/saved-page/index.ts'
import { readXml } from '#kit/xml/index.ts'
import { filePolicies, type Files, type Hash, inspectZip, localCopy } from '#platform/files/index.ts'
import type { Import, ImportSort, OldThing } from '../../import.ts'
import { fromPage } from '../../rules/import/from-page.ts'
import { articlesWithout, oldArticle, oldSections } from '../../rules/import/nukeviet-articles.ts'
import { NukeVietIndex } from '../../rules/import/nukeviet-index.ts'
import { oldLaws } from '../../rules/import/nukeviet-laws.ts'
import { oldPollsAndCounter } from '../../rules/import/nukeviet-polls.ts'
import { mayHoldSomething, moduleOf, valueOf } from '../../rules/import/nukeviet-tables.ts'
import { keyOn } from '../../rules/import/old-address.ts'
import { readFeed } from '../../rules/import/read-feed.ts'
import { ImportUnreadable } from '../../rules/import/unreadable.ts'
import { headOf, isGzip, isZip, textOfDump, wholeOf } from './read-texts.ts'

type Brought = Pick<Import, 'hash' | 'size' | 'source' | 'fileName'> & { readonly files: Files }
type Things = AsyncGenerator<OldThing> | Generator<OldThing>

/** An opened file of an old site: what it is, and everything in it, one after the other. */
export type OpenedImport = { readonly sort: ImportSort; readonly things: Things }

const bodies = /_(?:detail|bodyhtml_\d+)$/

/** The dump is walked twice: its bodies are many times as long as everything else, and are never held together. */
async function* thingsOfDump(brought: Brought, now: Temporal.Instant): AsyncGenerator<OldThing> {
  const index = new NukeVietIndex()
  const heads = (table: string) => mayHoldSomething(table) && !bodies.test(table)
  for await (const { table, row } of readDump(textOfDump(brought), heads)) index.take(table, row)
  if (index.news.size === 0 && index.laws.size === 0 && index.polls.size === 0)
    throw new ImportUnreadable('portal.import-nothing')
  yield* oldSections(index)
  const seen = new Set<string>()
  for await (const { table, row } of readDump(textOfDump(brought), (name) => bodies.test(name))) {
    const tables = moduleOf(table.replace(bodies, ''), '').tables
    const id = valueOf(row, 'id')
    const article = seen.has(`${tables}:${id}`)
      ? undefined
      : oldArticle(index, { tables, id, body: row }, now)
    if (!article) continue
    seen.add(`${tables}:${id}`)
    yield article
  }
  yield* articlesWithout(index, seen, now)
  yield* oldLaws(index)
  yield* oldPollsAndCounter(index)
  if (index.comments > 0)
    yield {
      kind: 'left',
      what: 'comment',
      id: 'all',
      title: String(index.comments),
      code: 'portal.import-comments',
    }
}

const pages = /\.x?html?$/i

/** Of pages that say that they stood at the same address, the first is believed. */
async function* thingsOfZip({ files, hash, source }: Brought): AsyncGenerator<OldThing> {
  await using copy = await localCopy(files.store, hash as Hash)
  const { names } = await inspectZip(copy.path, filePolicies.savedPages.zip)
  const wanted = names.filter((name) => pages.test(name))
  if (wanted.length === 0) throw new ImportUnreadable('portal.import-nothing')
  const { texts } = await inspectZip(copy.path, filePolicies.savedPages.zip, { texts: wanted })
  const seen = new Set<string>()
  for (const [name, text] of texts) {
    const page = readSavedPage(text.normalize('NFC'))
    const key = keyOn(source, page.address)
    yield fromPage(key && seen.has(key) ? { ...page, address: '' } : page, { name, source })
    if (key) seen.add(key)
  }
}

/** XML is told by its own first line in which encoding it is; by now it is text. */
const withoutDeclaration = (text: string) => text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')

/** Opens a file of an old site by what stands in it, whatever it is called; throws what `unreadableOf` knows. */
export async function openImport(brought: Brought, now: Temporal.Instant): Promise<OpenedImport> {
  const head = await headOf(brought)
  if (isZip(head)) return { sort: 'page', things: thingsOfZip(brought) }
  const start = isGzip(head)
    ? ''
    : decodeText(head)
        .replace(/^\uFEFF/, '')
        .trimStart()
  if (!start.startsWith('<')) return { sort: 'nukeviet', things: thingsOfDump(brought, now) }
  const text = decodeText(await wholeOf(brought))
  const { source, fileName: name } = brought
  if (/<(?:rss|feed|(?:\w+:)?RDF)[\s>]/.test(start)) {
    const things = readFeed(readXml(withoutDeclaration(text)), source)
    if (things) return { sort: 'feed', things: things.values() as Generator<OldThing> }
  }
  if (start.startsWith('<?xml') && !/<html[\s>]/i.test(start))
    throw new ImportUnreadable('portal.import-no-feed')
  return {
    sort: 'page',
    things: [fromPage(readSavedPage(text), { name, source })].values() as Generator<OldThing>,
  }
}
