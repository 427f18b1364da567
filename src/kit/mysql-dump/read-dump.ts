import { DumpText } from './dump-text.ts'
import { definedColumns, namedColumns } from './read-columns.ts'
import { readName, readTableName, readValue, skipSpace, skipStatement } from './read-tokens.ts'

/** Most that is read of each; what is more is refused. */
export const dumpLimits = {
  rows: 5_000_000,
  /** Characters. */
  value: 8_000_000,
  row: 16_000_000,
} as const

/** A row of a table: its values by column. */
export type DumpRow = { readonly table: string; readonly row: ReadonlyMap<string, string | null> }

/** Which tables are wanted: asked by name, and again once the columns are known. */
export type Wants = (table: string, columns?: readonly string[]) => boolean

async function expect(text: DumpText, wanted: string): Promise<void> {
  await skipSpace(text)
  if ((await text.ahead(1)) !== wanted) text.fault('malformed')
  text.skip(1)
}

async function readRow(
  text: DumpText,
  columns: readonly string[] | undefined,
): Promise<Map<string, string | null>> {
  const row = new Map<string, string | null>()
  await expect(text, '(')
  for (let at = 0, size = 0; ; at++) {
    const value = await readValue(text, columns !== undefined, dumpLimits.value)
    size += value?.length ?? 0
    if (size > dumpLimits.row) text.fault('too-large')
    if (columns) row.set(columns[at] ?? text.fault('malformed'), value)
    await skipSpace(text)
    const next = await text.ahead(1)
    if (next !== ',' && next !== ')') text.fault(next === '' ? 'cut' : 'malformed')
    text.skip(1)
    if (next === ')') return row
  }
}

/** Reads INSERT … VALUES; other forms are walked over. */
async function* readInsert(
  text: DumpText,
  known: ReadonlyMap<string, readonly string[]>,
  wants: Wants,
): AsyncGenerator<DumpRow> {
  let word = await readName(text)
  while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)$/i.test(word)) word = await readName(text)
  if (!/^INTO$/i.test(word)) return skipStatement(text)
  const table = await readTableName(text)
  if (!wants(table)) return skipStatement(text)
  await skipSpace(text)
  const columns = (await text.ahead(1)) === '(' ? await namedColumns(text) : known.get(table)
  if (!/^VALUES?$/i.test(await readName(text))) return skipStatement(text)
  if (!wants(table, columns ?? [])) return skipStatement(text)
  if (!columns) text.fault('no-columns')
  for (;;) {
    yield { table, row: await readRow(text, columns) }
    await skipSpace(text)
    if ((await text.ahead(1)) !== ',') return skipStatement(text)
    text.skip(1)
  }
}

/** Walks over what a client is told between two statements of another delimiter: procedures and triggers. */
async function skipDelimited(text: DumpText): Promise<void> {
  const line = () => text.until(/\n/g, { keep: true, most: 1_000_000, mayEnd: true })
  if ((await line()).trim() === ';') return
  for (;;) {
    if ((await text.ahead(1)) === '') return
    text.skip(1)
    if (/^\s*DELIMITER\s+;\s*$/i.test(await line())) return
  }
}

/** The rows of the tables that are wanted, in the order of the dump; throws DumpUnreadable. */
export async function* readDump(pieces: AsyncIterable<string>, wants: Wants): AsyncGenerator<DumpRow> {
  const text = new DumpText(pieces)
  const columns = new Map<string, readonly string[]>()
  let rows = 0
  for (;;) {
    const word = (await readName(text)).toUpperCase()
    if (word === '' && (await text.ahead(1)) === '') return
    if (word === 'INSERT' || word === 'REPLACE') {
      for await (const row of readInsert(text, columns, wants)) {
        if (++rows > dumpLimits.rows) text.fault('too-many-rows')
        yield row
      }
    } else if (word === 'DELIMITER') await skipDelimited(text)
    else if (word === 'CREATE' && /^TABLE$/i.test(await readName(text))) {
      let table = await readTableName(text)
      if (/^IF$/i.test(table)) {
        await readName(text)
        await readName(text)
        table = await readTableName(text)
      }
      await skipSpace(text)
      if ((await text.ahead(1)) === '(' && wants(table)) columns.set(table, await definedColumns(text))
      await skipStatement(text)
    } else await skipStatement(text)
  }
}
