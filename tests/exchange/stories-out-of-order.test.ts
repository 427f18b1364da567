import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { received } from '../../tools/exchange-kit/expected.ts'
import { messageWith } from '../../tools/exchange-kit/message.ts'
import { contentOf, smallContent } from '../../tools/exchange-kit/packets/content.ts'
import { documentIdOf, type Letter } from '../../tools/exchange-kit/packets/letter.ts'
import { sendExpecting } from '../../tools/exchange-kit/story.ts'
import { attackedSite } from './attack-site.ts'
import { until } from './send.ts'
import { arrivalsOf, papersOf, type PaperSeen } from './stories-office.ts'

const { node, kit } = await attackedSite()
after(() => node.close())
await node.start()

let seconds = 0
/** What is wanted with a document, made a second after whatever was made before it. */
const change = (letter: Letter, business: Letter['business'], more: Partial<Letter> = {}): Letter => ({
  ...letter,
  business,
  reason: 'Đổi',
  sentAt: kit.now().add({ seconds: ++seconds }),
  ...more,
})
async function come(...letters: readonly Letter[]): Promise<void> {
  for (const letter of letters) {
    const { faults, observed } = await sendExpecting(kit, await messageWith(kit, letter), received)
    assert.deepEqual(faults, [], observed)
  }
}
const settled = (letter: Letter, expected: readonly string[]) =>
  until(
    () => arrivalsOf(node, documentIdOf(letter)),
    (found) => found.join() === expected.join(),
  )
const paperOf = async ({ number, notation }: Letter): Promise<PaperSeen> => {
  const papers = await papersOf(node, `${number}/${notation}`)
  assert.equal(papers.length, 1)
  return papers[0]!
}
const told = async (letter: Letter) => {
  const { rows } = await node.owner.query<{ code: string }>(
    `SELECT r.code FROM exchange.reports r JOIN exchange.arrivals a ON a.id = r.arrival_id WHERE a.document_id = $1 ORDER BY r.reported_at, r.code`,
    [documentIdOf(letter)],
  )
  return rows.map(({ code }) => code)
}

describe('what comes before its document waits for it, and then all is as if it had come in order', () => {
  for (const business of [0, 3] as const)
    it(`a recall of a ${business === 0 ? 'new document' : 'replacement'}`, async () => {
      const letter = kit.letter({ business, attachments: [smallContent('cong-van')] })
      const recall = change(letter, 1, { attachments: [] })
      await come(recall)
      await settled(letter, ['recall held'])
      assert.deepEqual(await papersOf(node, `${letter.number}/${letter.notation}`), [])
      await come(letter)
      await settled(letter, ['recall effected', `${business === 0 ? 'new' : 'replace'} effected`])
      assert.equal((await paperOf(letter)).state, 'returned')
      assert.deepEqual(await told(letter), ['01', '15'])
    })

  it('an update with its attachment and its words', async () => {
    const letter = kit.letter({ subject: 'Kế hoạch', attachments: [smallContent('cong-van')] })
    const update = { subject: 'Kế hoạch sửa', attachments: [smallContent('phu-luc', 'Phụ lục.pdf')] }
    await come(change(letter, 2, update))
    await settled(letter, ['update held'])
    await come(letter)
    await settled(letter, ['update effected', 'new effected'])
    const { state, abstract, files } = await paperOf(letter)
    assert.deepEqual([state, files], ['arrived', ['Công văn.pdf', 'Phụ lục.pdf']])
    assert.match(abstract, /Kế hoạch sửa$/)
  })

  it('two updates and a recall, in the order in which they came', async () => {
    const letter = kit.letter({ subject: 'Lần một', attachments: [smallContent('cong-van')] })
    const attachments = [smallContent('phu-luc', 'Phụ lục.pdf')]
    const again = change(letter, 2, { subject: 'Lần ba', attachments: [] })
    await come(change(letter, 2, { subject: 'Lần hai', attachments }), again)
    await come(change(letter, 1, { attachments: [] }))
    await settled(letter, ['update held', 'update held', 'recall held'])
    await come(letter)
    await settled(letter, ['update effected', 'update effected', 'recall effected', 'new effected'])
    const { state, abstract, files } = await paperOf(letter)
    assert.deepEqual([state, files], ['returned', ['Công văn.pdf', 'Phụ lục.pdf']])
    assert.match(abstract, /Lần ba$/)
  })
})

/** Asks for the job that runs every two minutes, about what is a while old. */
async function tellAgain(letter: Letter): Promise<void> {
  await node.owner.query(
    `UPDATE exchange.arrivals SET received_at = received_at - interval '5 minutes' WHERE document_id = $1`,
    [documentIdOf(letter)],
  )
  await node.owner.query(
    `SELECT jobs.enqueue('exchange.tell-again', '{}'::json, NULL, NULL, NULL, NULL::smallint)`,
  )
}

describe('a recall that waits in vain is done in the end', () => {
  it('when the program died after its document was taken in', async () => {
    const letter = kit.letter({ attachments: [smallContent('cong-van')] })
    await come(change(letter, 1, { attachments: [] }))
    await settled(letter, ['recall held'])
    const hide = `UPDATE exchange.arrivals SET from_code = $2 WHERE document_id = $1 AND business = 'recall'`
    await node.owner.query(hide, [documentIdOf(letter), 'H50.KHUAT'])
    await come(letter)
    await settled(letter, ['recall held', 'new effected'])
    await node.owner.query(hide, [documentIdOf(letter), kit.from])
    await tellAgain(letter)
    await settled(letter, ['recall effected', 'new effected'])
    assert.equal((await paperOf(letter)).state, 'returned')
  })

  it('when its document was turned away', async () => {
    const letter = kit.letter({ attachments: [contentOf('khong', 'Công văn.pdf', new Uint8Array())] })
    await come(change(letter, 1, { attachments: [] }), letter)
    await settled(letter, ['recall held', 'new rejected'])
    await tellAgain(letter)
    await settled(letter, ['recall effected', 'new rejected'])
    assert.deepEqual(await told(letter), ['02'])
  })
})
