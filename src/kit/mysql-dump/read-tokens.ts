import type { DumpText } from './dump-text.ts'

const notSpace = /[^\s]/g
const lineEnd = /\n/g
const star = /\*/g
const notName = /[^\p{L}\p{N}_$]/gu
const notWord = /[^\w.+-]/g
const backtick = /`/g
const interesting = { "'": /['\\]/g, '"': /["\\]/g } as const
const special = /['"`;#/-]/g
const longestName = 256

const escaped: Readonly<Record<string, string>> = {
  '0': '',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '',
  '%': '\\%',
  _: '\\_',
}

/** Walks over a comment that begins here; false where none does. What a server of some version would run inside one is walked over too. */
async function skipComment(text: DumpText): Promise<boolean> {
  const two = await text.ahead(2)
  if (two.startsWith('#') || (two === '--' && /^--(?:\s|$)/.test(await text.ahead(3)))) {
    await text.until(lineEnd, { keep: false, most: 0, mayEnd: true })
    return true
  }
  if (two !== '/*') return false
  text.skip(2)
  for (;;) {
    await text.until(star, { keep: false, most: 0 })
    text.skip(1)
    if ((await text.ahead(1)) === '/') break
  }
  text.skip(1)
  return true
}

/** Walks over white space and comments. */
export async function skipSpace(text: DumpText): Promise<void> {
  do {
    await text.until(notSpace, { keep: false, most: 0, mayEnd: true })
  } while (await skipComment(text))
}

/** Reads a string whose quote stands here. */
export async function readString(text: DumpText, keep: boolean, most: number): Promise<string> {
  const quote = (await text.ahead(1)) as '"' | "'"
  text.skip(1)
  let read = ''
  for (;;) {
    const plain = await text.until(interesting[quote], { keep, most: most - read.length })
    const next = await text.ahead(2)
    const doubled = next === quote + quote
    if (keep) read += plain
    if (next[0] === quote && !doubled) {
      text.skip(1)
      return read
    }
    if (next.length < 2) text.fault('cut')
    if (keep) read += doubled ? quote : (escaped[next[1]!] ?? next[1]!)
    text.skip(2)
  }
}

/** Reads a name, bare or in backticks; empty where none stands here. */
export async function readName(text: DumpText): Promise<string> {
  await skipSpace(text)
  if ((await text.ahead(1)) !== '`')
    return text.until(notName, { keep: true, most: longestName, mayEnd: true })
  text.skip(1)
  const name = await text.until(backtick, { keep: true, most: longestName })
  text.skip(1)
  return name
}

/** Reads the name of a table; of `database`.`table` the latter. */
export async function readTableName(text: DumpText): Promise<string> {
  const name = await readName(text)
  await skipSpace(text)
  if ((await text.ahead(1)) !== '.') return name
  text.skip(1)
  return readName(text)
}

/** Walks to the end of a statement, over strings and comments in it. */
export async function skipStatement(text: DumpText): Promise<void> {
  for (;;) {
    await text.until(special, { keep: false, most: 0, mayEnd: true })
    const next = await text.ahead(1)
    if (next === '' || next === ';') return text.skip(next.length)
    if (next === "'" || next === '"') await readString(text, false, Infinity)
    else if (next === '`') await readName(text)
    else if (!(await skipComment(text))) text.skip(1)
  }
}

/** Reads a value of a row; null is NULL, what is neither a string nor null is given as it is written. */
export async function readValue(text: DumpText, keep: boolean, most: number): Promise<string | null> {
  await skipSpace(text)
  const first = await text.ahead(1)
  if (first === "'" || first === '"') return readString(text, keep, most)
  const word = await text.until(notWord, { keep: true, most: 4096 })
  if (word === '') text.fault('malformed')
  const next = await text.ahead(1)
  // _utf8mb4'…', N'…', X'…'.
  if (next === "'" || word.startsWith('_')) return readValue(text, keep, most)
  if (next === '(') {
    await text.until(/\)/g, { keep: false, most: 0 })
    text.skip(1)
  }
  return word.toUpperCase() === 'NULL' ? null : word
}
