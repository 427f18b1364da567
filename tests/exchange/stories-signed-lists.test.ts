import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { signStatement } from '#kit/statements/index.ts'
import { listDirectory, namePublisher, takeList } from '#modules/exchange/index.ts'
import { strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { attackedSite } from './attack-site.ts'

const { node } = await attackedSite()
after(() => node.close())

describe('a signed list of organs', () => {
  const publisher = strangeIdentity(Temporal.Now.instant())
  const stranger = strangeIdentity(Temporal.Now.instant())
  const validFrom = '2026-01-01'
  const peers = [{ name: 'Tỉnh', url: 'https://127.0.0.1:9', certificates: [Buffer.from(stranger.certificate).toString('base64')] }] // prettier-ignore
  const list = (version: number, codes: readonly string[], signer = publisher, type = 'krong-directory') =>
    signStatement(
      type,
      {
        version,
        issuedAt: Temporal.Now.instant().toString(),
        publisher: 'Tỉnh',
        peers,
        organs: codes.map((organId) => ({ organId, name: organId, peer: 0, validFrom, validTo: null })),
      },
      signer,
    )
  const take = async (text: Promise<string>) =>
    node.act(undefined, takeList, { list: await text, by: 'test' })
  const refusedFor = (code: string, status: number) => (fault: unknown) =>
    fault instanceof Refusal && fault.status === status && fault.reasons.some((one) => one.code === code)
  const listed = async () => {
    const today = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()
    return (await node.read(listDirectory))
      .filter(({ source, validTo }) => source === 'signed-list' && (!validTo || !validTo.equals(today)))
      .map(({ organId }) => organId)
      .toSorted()
  }

  it('is taken from a named publisher only', async () => {
    await assert.rejects(take(list(2, ['H50.Y1'])), refusedFor('exchange.list-statement-signer', 422))
    const certificate = publisher.certificatePem
    await node.act(undefined, namePublisher, { publisher: 'Tỉnh', certificate, by: 'test' })
    const byStranger = list(2, ['H50.Y1'], stranger)
    await assert.rejects(take(byStranger), refusedFor('exchange.list-statement-signer', 422))
    const forged = list(2, ['H50.Y1'], { ...stranger, fingerprint: publisher.fingerprint })
    await assert.rejects(take(forged), refusedFor('exchange.list-statement-signature', 422))
    const receipt = list(2, ['H50.Y1'], publisher, 'krong-receipt')
    await assert.rejects(take(receipt), refusedFor('exchange.list-statement-type', 422))
    assert.deepEqual(await listed(), [])
  })

  it('is taken when it is newer, refused when it is as old or older, and ends what it does not name', async () => {
    assert.equal(await take(list(2, ['H50.Y1', 'H50.Y2'])), 2)
    assert.deepEqual(await listed(), ['H50.Y1', 'H50.Y2'])
    for (const version of [1, 2])
      await assert.rejects(take(list(version, ['H50.Y9'])), refusedFor('exchange.list-older', 409))
    assert.deepEqual(await listed(), ['H50.Y1', 'H50.Y2'])
    assert.equal(await take(list(3, ['H50.Y1', 'H50.Y3'])), 3)
    assert.deepEqual(await listed(), ['H50.Y1', 'H50.Y3'])
  })

  it('reaches no organ of this instance, and none that people entered', async () => {
    await take(list(4, ['H50.Y1', 'H50.X00.X03', 'H50.X99']))
    assert.deepEqual(await listed(), ['H50.Y1'])
  })
})
