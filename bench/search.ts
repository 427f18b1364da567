/**
 * Search over 1,000,000 papers with text, behind the wall as an official asks, beside the best SQL that one would write by hand for each
 * kind of question on the same tables without the wall. `--documents=` for fewer. Aims: p99 ≤ 50 ms by date, ≤ 150 ms ranked.
 */
import { newId } from '#kit/ids.ts'
import type { DocumentSearch } from '#modules/documents/search.ts'
import { searchDocuments } from '#modules/documents/store/search/search-documents.ts'
import { type Actor, createTransactor, openPool } from '#platform/database/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { withBenchDatabase } from './database.ts'
import { report, significant } from './measure.ts'
import { buildPapers } from './search/build.ts'

const count = Number(process.argv.find((word) => word.startsWith('--documents='))?.split('=')[1] ?? 1_000_000)
const asks = 200
const places = [
  'mo o',
  'huong hiep',
  'ba long',
  'ba nang',
  'ta long',
  'huc nghi',
  'a vao',
  'ta rut',
  'a bung',
  'a ngo',
]
const plain = ['ra soat ho ngheo', 'khac phuc hau qua', 'tiem phong gia suc', 'quan ly rung', 'giai ngan von', 'chuyen doi so', 'sot xuat huyet', 'quy hoach dat', 'ngan sach', 'an toan thuc pham'] // prettier-ignore
const phrases = ['"khắc phục hậu quả mưa lũ"', '"quản lý, bảo vệ rừng"', '"số hóa sổ hộ tịch"', '"lắp đặt trạm phát sóng"', '"sửa chữa cầu treo"'] // prettier-ignore
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

const head = 'd.id, d.reference, d.abstract, d.organ_name, d.issued_on, d.state'
type Kind = {
  readonly name: string
  readonly ask: (at: number) => DocumentSearch
  readonly byHand: (at: number) => [string, unknown[]]
}
const words = (at: number) => `${plain[at % plain.length]!} ${places[(at * 3) % places.length]!}`
const byRank = `SELECT ${head} FROM documents.texts t JOIN documents.documents d ON d.id = t.document_id
  WHERE t.words @@ websearch_to_tsquery('simple', $1) ORDER BY ts_rank(t.words, websearch_to_tsquery('simple', $1)) DESC LIMIT 21`

function kindsFor(units: readonly string[]): readonly Kind[] {
  const unit = (at: number) => units[at % units.length]!
  const from = (at: number) => new Temporal.PlainDate(2024 + (at % 3), 1 + (at % 10), 1)
  return [
    {
      name: 'words without tone marks, ranked',
      ask: (at) => ({ text: words(at), order: 'relevance' }),
      byHand: (at) => [byRank, [words(at)]],
    },
    {
      name: 'a phrase, ranked',
      ask: (at) => ({ text: phrases[at % phrases.length]!, order: 'relevance' }),
      byHand: (at) => [byRank, [phrases[at % phrases.length]!]],
    },
    {
      name: 'a reference',
      ask: (at) => ({ text: `${at * 17 + 3}/UBND-NN`, order: 'relevance' }),
      byHand: (at) => [
        `SELECT ${head} FROM documents.documents d WHERE d.reference = $1 ORDER BY d.day DESC LIMIT 21`,
        [`${at * 17 + 3}/UBND-NN`],
      ],
    },
    {
      name: 'type, direction and days, by date',
      ask: (at) => ({
        text: '',
        order: 'date',
        direction: 'incoming',
        typeCode: 'bao-cao',
        from: from(at),
        until: from(at).add({ months: 1 }),
      }),
      byHand: (at) => [
        `SELECT ${head} FROM documents.documents d WHERE d.direction = 'incoming' AND d.type_code = 'bao-cao' AND d.day BETWEEN $1 AND $2 ORDER BY d.day DESC, d.id DESC LIMIT 21`,
        [from(at).toString(), from(at).add({ months: 1 }).toString()],
      ],
    },
    {
      name: 'a unit and a common word, by date',
      ask: (at) => ({
        text: 'ngân sách',
        order: 'date',
        unitId: unit(at) as NonNullable<DocumentSearch['unitId']>,
      }),
      byHand: (at) => [
        `SELECT ${head} FROM documents.documents d JOIN documents.texts t ON t.document_id = d.id
          WHERE $2 IN (d.lead_unit_id, d.unit_id) AND t.words @@ websearch_to_tsquery('simple', $1) ORDER BY d.day DESC, d.id DESC LIMIT 21`,
        ['ngân sách', unit(at)],
      ],
    },
  ]
}

await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
  const owner = openPool(ownerUrl, 'krong_owner', { max: 2 })
  const authorityId = newId<'authority'>()
  const units = Array.from({ length: 12 }, () => newId<'unit'>())
  const began = performance.now()
  await buildPapers(owner, { authorityId, units, count })
  await owner.query('SET statement_timeout = 0; CREATE INDEX by_hand ON documents.documents (reference)')
  process.stderr.write(`${count} papers in ${Math.round((performance.now() - began) / 1000)} s\n`)
  const pool = openPool(appUrl, 'krong_app', { max: 2 })
  const { read } = createTransactor({ pool, announce: createAnnouncer() })
  const actor: Actor = { kind: 'person', accountId: newId(), name: 'Văn thư', authorityId, roles: ['clerk'] }
  const eyes = { everything: true, accountId: actor.accountId, headOf: null }

  for (const { name, ask, byHand } of kindsFor(units)) {
    const own: number[] = []
    const hand: number[] = []
    const time = async (into: number[], work: () => Promise<unknown>) => {
      const start = performance.now()
      await work()
      into.push(performance.now() - start)
    }
    for (let at = -10; at < asks; at++) {
      await time(own, () =>
        read(actor, (reader) => searchDocuments(reader, ask(at + 10), eyes, { limit: 21 })),
      )
      await time(hand, () => owner.query(...byHand(at + 10)))
      if (at < 0) own.length = hand.length = 0
    }
    for (const [share, label] of [
      [0.5, 'p50'],
      [0.99, 'p99'],
    ] as const) {
      const value = quantile(own, share)
      const baseline = quantile(hand, share)
      report({
        bench: 'search',
        figure: `${name}, ${label}`,
        value: significant(value),
        unit: 'ms',
        baseline: significant(baseline),
        ratio: significant(value / baseline),
        note: `${count} papers; baseline: SQL by hand on the same tables, without the wall`,
      })
    }
  }
  await Promise.all([pool.end(), owner.end()])
})
