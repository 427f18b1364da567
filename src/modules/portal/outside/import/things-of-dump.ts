import { readDump } from '#kit/mysql-dump/index.ts'
import type { OldThing } from '../../old-thing.ts'
import { articlesWithout, oldArticle, oldSections } from '../../rules/import/nukeviet-articles.ts'
import { oldComments } from '../../rules/import/nukeviet-comments.ts'
import { NukeVietIndex } from '../../rules/import/nukeviet-index.ts'
import { oldLaws } from '../../rules/import/nukeviet-laws.ts'
import { oldPage, oldPageSections } from '../../rules/import/nukeviet-pages.ts'
import { oldPollsAndCounter } from '../../rules/import/nukeviet-polls.ts'
import { mayHoldSomething, moduleOf, valueOf } from '../../rules/import/nukeviet-tables.ts'
import { ImportUnreadable } from '../../rules/import/unreadable.ts'
import { type Bytes, textOfDump } from './read-texts.ts'

const bodies = /_(?:detail|bodyhtml_\d+)$/

async function indexOf(dump: Bytes): Promise<NukeVietIndex> {
  const index = new NukeVietIndex()
  const heads = (table: string, columns?: readonly string[]) =>
    mayHoldSomething(table, columns) && !bodies.test(table)
  for await (const { table, row } of readDump(textOfDump(dump), heads)) index.take(table, row)
  if (index.news.size + index.pages.size + index.laws.size + index.polls.size === 0)
    throw new ImportUnreadable('portal.import-nothing')
  return index
}

/** The dump is walked twice: its bodies are many times as long as everything else, and are never held together. */
export async function* thingsOfDump(dump: Bytes, now: Temporal.Instant): AsyncGenerator<OldThing> {
  const index = await indexOf(dump)
  yield* oldSections(index)
  yield* oldPageSections(index)
  const seen = new Set<string>()
  const wanted = (table: string) => bodies.test(table) || index.pages.has(table)
  for await (const { table, row } of readDump(textOfDump(dump), wanted)) {
    if (index.pages.has(table)) {
      yield oldPage(index, table, row)
      continue
    }
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
  yield* oldComments(index)
  yield* oldLaws(index)
  yield* oldPollsAndCounter(index)
}
