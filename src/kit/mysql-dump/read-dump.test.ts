import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { DumpUnreadable, type DumpRow, readDump } from './index.ts'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
async function rowsOf(
  text: string,
  { size = 7, wants = (table: string) => table !== '' } = {},
): Promise<DumpRow[]> {
  const rows: DumpRow[] = []
  for await (const row of readDump(inPieces(text, size), wants)) rows.push(row)
  return rows
}
const plain = async (text: string, more?: Parameters<typeof rowsOf>[1]) =>
  (await rowsOf(text, more)).map(({ table, row }) => [table, Object.fromEntries(row)])
const faultOf = async (text: string) =>
  rowsOf(text, { size: text.length > 1000 ? 65_536 : 7 }).then(
    () => 'none',
    (fault: unknown) => (fault instanceof DumpUnreadable ? `${fault.code} ${fault.line}` : fault),
  )

const dump = `-- MySQL dump 10.13  Distrib 8.0.36
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS \`nv4_vi_news_cat\`;
CREATE TABLE \`nv4_vi_news_cat\` (
  \`catid\` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  \`title\` varchar(250) NOT NULL DEFAULT 'a,(b)',
  \`sort\` decimal(10,2) DEFAULT '0.00' COMMENT 'thứ tự; không lặp',
  PRIMARY KEY (\`catid\`),
  UNIQUE KEY \`alias\` (\`title\`,\`sort\`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4;
LOCK TABLES \`nv4_vi_news_cat\` WRITE;
INSERT INTO \`nv4_vi_news_cat\` VALUES (1,'Tin tức; mới',1.50),(2,'L\\'đất \\"đỏ\\"\\r\\n\\\\ ''nháy''',NULL);
UNLOCK TABLES;
`

describe('rows of a MySQL dump', () => {
  it('are read with the columns of their table, whatever stands in strings', async () => {
    const expected = [
      ['nv4_vi_news_cat', { catid: '1', title: 'Tin tức; mới', sort: '1.50' }],
      ['nv4_vi_news_cat', { catid: '2', title: `L'đất "đỏ"\r\n\\ 'nháy'`, sort: null }],
    ]
    for (const size of [1, 2, 3, 5, 64, 100_000]) assert.deepEqual(await plain(dump, { size }), expected)
  })

  it('are read with the columns that a statement names, of phpMyAdmin and by hand', async () => {
    const text = `INSERT INTO \`db\`.\`t\` (\`b\`, \`a\`) VALUES\n(1, _utf8mb4'x'),\n(0x4D, N'y') ON DUPLICATE KEY UPDATE a='z';
      REPLACE INTO u (a) VALUES (CURRENT_TIMESTAMP());insert ignore into t(a) value ( -1.5e3 );# hết`
    assert.deepEqual(await plain(text), [
      ['t', { b: '1', a: 'x' }],
      ['t', { b: '0x4D', a: 'y' }],
      ['u', { a: 'CURRENT_TIMESTAMP' }],
      ['t', { a: '-1.5e3' }],
    ])
  })

  it('pass by what is no row: other statements, procedures, comments, tables that nobody wants', async () => {
    const text = `CREATE VIEW v AS SELECT 'INSERT INTO t VALUES (1)'; SET @a = 'x;y'; -- INSERT INTO t VALUES (2);
      DELIMITER ;;\nCREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN INSERT INTO t (a) VALUES (3); END ;;\nDELIMITER ;\n
      /* INSERT INTO t (a) VALUES (4); */ INSERT INTO t SELECT * FROM u; INSERT INTO t SET a = 5;
      INSERT INTO secret (a) VALUES ('it''s; (6)'); INSERT INTO t (a) VALUES (7);`
    assert.deepEqual(await plain(text, { wants: (table) => table === 't' }), [['t', { a: '7' }]])
  })

  it('are given back as they were written, whatever the words and wherever the text is cut into pieces', async () => {
    const escape = (word: string) =>
      word.replaceAll(/[\\'"\n\r]/g, (sign) => ({ '\n': '\\n', '\r': '\\r' })[sign] ?? `\\${sign}`)
    const words = fc.string({ unit: 'binary', maxLength: 30 }).filter((word) => !word.includes('\0'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 3, max: 40 }),
        async (values, size) => {
          const text = `INSERT INTO t (a) VALUES ${values.map((word) => `('${escape(word)}')`).join(',')};`
          assert.deepEqual(
            (await rowsOf(text, { size })).map(({ row }) => row.get('a')),
            values,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is no whole dump', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['cut in a string', "INSERT INTO t (a) VALUES ('ab", 'cut 1'],
    ['cut after a backslash', "\n\nINSERT INTO t (a) VALUES ('ab\\", 'cut 3'],
    ['cut after a value', "INSERT INTO t (a) VALUES ('ab'", 'cut 1'],
    ['cut in a comment', '/* INSERT', 'cut 1'],
    ['a row without columns', 'INSERT INTO t VALUES (1);', 'no-columns 1'],
    ['more values than columns', 'INSERT INTO t (a) VALUES (1,2);', 'malformed 1'],
    ['an expression', 'INSERT INTO t (a) VALUES (1 OR 1);', 'malformed 1'],
    ['no value', 'INSERT INTO t (a) VALUES (,);', 'malformed 1'],
    ['a value without end', `INSERT INTO t (a) VALUES ('${'a'.repeat(8_000_001)}');`, 'too-large 1'],
    ['a name without end', `INSERT INTO ${'t'.repeat(300)} (a) VALUES (1);`, 'too-large 1'],
  ]
  for (const [what, text, fault] of cases)
    it(`is refused: ${what}`, async () => {
      assert.equal(await faultOf(text), fault)
    })

  it('ends, whatever comes', async () => {
    const piece = fc.constantFrom("'", '"', '`', '\\', '(', ')', ',', ';', '--', '/*', '*/', '#', '\n', ' ', 'INSERT INTO t (a) VALUES ', 'CREATE TABLE t ', 'DELIMITER ', 'NULL', 'x', '1') // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        assert.notEqual(typeof (await faultOf(pieces.join(''))), 'object')
      }),
      { numRuns: 500 },
    )
  })
})
