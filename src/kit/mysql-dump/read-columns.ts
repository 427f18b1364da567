import type { DumpText } from './dump-text.ts'
import { readName, readValue, skipSpace } from './read-tokens.ts'

const mostColumns = 1_000

const notColumns = new Set([
  'PRIMARY',
  'KEY',
  'UNIQUE',
  'INDEX',
  'FULLTEXT',
  'SPATIAL',
  'CONSTRAINT',
  'FOREIGN',
  'CHECK',
])

/** The columns that a statement names between brackets. */
export async function namedColumns(text: DumpText): Promise<string[]> {
  const names: string[] = []
  text.skip(1)
  for (;;) {
    names.push(await readName(text))
    if (names.length > mostColumns) text.fault('too-large')
    await skipSpace(text)
    const next = await text.ahead(1)
    if (next !== ',' && next !== ')') text.fault('malformed')
    text.skip(1)
    if (next === ')') return names
  }
}

/** Walks to the comma that ends a column's definition, or to the bracket that ends all; over brackets and strings inside. */
async function skipDefinition(text: DumpText): Promise<'more' | 'last'> {
  for (let depth = 0; ;) {
    await text.until(/[,()'"`#/-]/g, { keep: false, most: 0 })
    const next = await text.ahead(1)
    if (next === "'" || next === '"') {
      await readValue(text, false, Infinity)
      continue
    }
    if (next === '`') {
      await readName(text)
      continue
    }
    text.skip(1)
    if (next === '(') depth++
    else if (next === ')' && depth-- === 0) return 'last'
    else if (next === ',' && depth === 0) return 'more'
  }
}

/** The columns that a table is made of, in their order; leaves the text behind the last bracket. */
export async function definedColumns(text: DumpText): Promise<string[]> {
  const names: string[] = []
  text.skip(1)
  for (;;) {
    await skipSpace(text)
    const quoted = (await text.ahead(1)) === '`'
    const name = await readName(text)
    if (quoted || !notColumns.has(name.toUpperCase())) names.push(name)
    if (names.length > mostColumns) text.fault('too-large')
    if ((await skipDefinition(text)) === 'last') return names
  }
}
