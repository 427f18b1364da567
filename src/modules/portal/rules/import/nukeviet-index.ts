import { type ById, countOf, isForAll, isOfPages, moduleOf, valueOf } from './nukeviet-tables.ts'
import type { OldLaws, OldModule, OldNews, OldSaid } from './nukeviet-kept.ts'
import { ImportUnreadable } from './unreadable.ts'

type Row = ReadonlyMap<string, string | null>

const most = { rows: 400_000, characters: 250_000_000 } as const

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key)
  if (found) return found
  const made = make()
  map.set(key, made)
  return made
}
const add = (map: Map<string, string[]>, key: string, value: string) =>
  void entry(map, key, () => []).push(value)

/** What tells modules apart, also of two installations in one dump. */
const keyOf = (...parts: readonly string[]) => parts.join(' ')

const newNews = (): OldNews => ({
  sections: new Map(),
  heads: new Map(),
  sources: new Map(),
  tags: new Map(),
})
const newLaws = (): OldLaws => ({
  kinds: new Map(),
  documents: new Map(),
  issuers: new Map(),
  signers: new Map(),
  replaced: new Map(),
})

/** Everything of a NukeViet dump but the bodies of its articles, which are many times as long: what each row belongs to is told by its columns, whatever its module was called. */
export class NukeVietIndex {
  readonly news = new Map<string, OldNews>()
  readonly laws = new Map<string, OldLaws>()
  readonly polls: ById = new Map()
  /** Poll → its answers. */
  readonly answers = new Map<string, Row[]>()
  /** How often the whole site was read. */
  views = 0
  /** Tables of pages. */
  readonly pages = new Set<string>()
  /** Comments that somebody had let through, by installation, language and module. */
  readonly said = new Map<string, OldSaid[]>()
  /** How many comments nobody had let through. */
  unread = 0
  readonly #modules = new Map<string, Row>()
  /** What the old site had arranged for comments, by installation, language, module and name. */
  readonly #settings = new Map<string, string>()
  #rows = 0
  #characters = 0

  /** Takes a row in; throws ImportUnreadable where a dump holds more than any portal does. */
  take(table: string, row: Row): void {
    if (row.has('bodyhtml')) return
    if (isOfPages(table, [...row.keys()])) return void this.pages.add(table)
    this.#rows++
    for (const value of row.values()) this.#characters += value?.length ?? 0
    if (this.#rows > most.rows || this.#characters > most.characters)
      throw new ImportUnreadable('portal.import-too-much')
    if (this.#takeNews(table, row) || this.#takeLaws(table, row) || this.#takeSite(table, row)) return
    if (row.has('question') && row.has('acceptcm')) this.polls.set(`${table}:${valueOf(row, 'vid')}`, row)
    else if (row.has('vid') && row.has('hitstotal'))
      entry(this.answers, `${moduleOf(table, '_rows').tables}:${valueOf(row, 'vid')}`, () => []).push(row)
  }

  #takeNews(table: string, row: Row): boolean {
    const of = (suffix: string) => entry(this.news, moduleOf(table, suffix).tables, newNews)
    if (row.has('listcatid') && row.has('hometext')) of('_rows').heads.set(valueOf(row, 'id'), row)
    else if (row.has('catid') && table.endsWith('_cat')) of('_cat').sections.set(valueOf(row, 'catid'), row)
    else if (row.has('sourceid') && table.endsWith('_sources'))
      of('_sources').sources.set(valueOf(row, 'sourceid'), row)
    else if (row.has('keyword') && row.has('tid'))
      add(of('_tags_id').tags, valueOf(row, 'id'), valueOf(row, 'keyword'))
    else return false
    return true
  }

  #takeLaws(table: string, row: Row): boolean {
    const of = (suffix: string) => entry(this.laws, moduleOf(table, suffix).tables, newLaws)
    const id = valueOf(row, 'id')
    if (row.has('startvalid') && row.has('code')) of('_row').documents.set(id, row)
    else if (row.has('oid') && row.has('nid'))
      add(of('_set_replace').replaced, valueOf(row, 'nid'), valueOf(row, 'oid'))
    else if (row.has('offices') && table.endsWith('_signer')) of('_signer').signers.set(id, row)
    else if (row.has('numlink') && table.endsWith('_subject')) of('_subject').issuers.set(id, row)
    else if (row.has('introduction') && table.endsWith('_cat')) of('_cat').kinds.set(id, row)
    else return false
    return true
  }

  #takeSite(table: string, row: Row): boolean {
    if (row.has('module_file') && row.has('title')) {
      const { prefix, language } = moduleOf(table, '')
      const kept = valueOf(row, 'module_data') || valueOf(row, 'title').replaceAll('-', '_')
      this.#modules.set(keyOf(prefix, language, kept), row)
    } else if (row.has('config_name') && row.has('lang') && row.has('module')) {
      const [prefix, name] = [table.slice(0, -'_config'.length), valueOf(row, 'config_name')]
      if (name === 'activecomm' || name === 'view_comm')
        this.#settings.set(
          keyOf(prefix, valueOf(row, 'lang'), valueOf(row, 'module'), name),
          valueOf(row, 'config_value'),
        )
    } else if (row.has('c_type') && row.has('c_count')) {
      if (valueOf(row, 'c_type') === 'total' && valueOf(row, 'c_val') === 'hits')
        this.views += countOf(row, 'c_count')
    } else if (table.endsWith('_comment') && row.has('content')) this.#takeComment(table, row)
    else return false
    return true
  }

  #takeComment(table: string, row: Row): void {
    if (valueOf(row, 'status') !== '1') {
      this.unread++
      return
    }
    const { prefix, language } = moduleOf(table, '')
    entry(this.said, keyOf(prefix, language, valueOf(row, 'module')), () => []).push({
      id: valueOf(row, 'cid'),
      module: valueOf(row, 'module'),
      article: valueOf(row, 'id'),
      answers: valueOf(row, 'pid'),
      name: valueOf(row, 'post_name'),
      html: valueOf(row, 'content'),
      at: valueOf(row, 'post_time'),
    })
  }

  /** What the old site said of the module that a table is of. */
  moduleNamed(tables: string): OldModule {
    const { prefix, language, kept } = moduleOf(tables, '')
    const row = this.#modules.get(keyOf(prefix, language, kept))
    const name = (row && valueOf(row, 'title')) || kept.replaceAll('_', '-')
    const setting = (of: string) => this.#settings.get(keyOf(prefix, language, name, of))
    return {
      language,
      name,
      said: keyOf(prefix, language, name),
      showsSaid:
        (setting('activecomm') ?? '1') === '1' && (setting('view_comm') ?? '6').split(',').includes('6'),
      title: (row && valueOf(row, 'custom_title')) || name,
      folder: (row && valueOf(row, 'module_upload')) || name,
      open: row === undefined || (isForAll(row) && (row.get('act') ?? '1') === '1'),
    }
  }
}
