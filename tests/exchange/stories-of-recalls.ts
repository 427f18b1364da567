import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { registerIncoming } from '#modules/documents/index.ts'
import { pausePeer, resumePeer, withdrawWaiting } from '#modules/exchange/index.ts'
import { someFacts } from '../../src/modules/documents/testing/arrivals.ts'
import { pauseLane, resumeLane } from '../../src/modules/exchange/acts/lane-orders.ts'
import { deliveriesOf, until } from './send.ts'
import { papersOf } from './stories-office.ts'
import {
  arrived,
  codesAre,
  commune,
  delivered,
  district,
  laneOf,
  office,
  peerId,
  recall,
  send,
  stateOf,
  states,
} from './stories-site.ts'

const by = 'test'

/** What becomes of a document that its sender wants back. */
export const recallStories = () =>
  describe('a recall', () => {
    it('after delivery takes the arrived paper back, and the sender reads that it was agreed', async () => {
      const subject = newId<'document'>()
      await send(10, subject)
      await arrived(10)
      await recall(10, subject)
      await stateOf(10, 'returned')
      await codesAre(subject, ['01', '15'])
    })

    it('of a registered paper cancels it', async () => {
      const subject = newId<'document'>()
      await send(11, subject)
      const { id: documentId } = await arrived(11)
      await office.clerk.act(registerIncoming, {
        documentId,
        registerId: office.registerId,
        facts: someFacts,
      })
      await recall(11, subject)
      await until(
        async () =>
          (await commune.owner.query('SELECT state FROM documents.documents WHERE id = $1', [documentId]))
            .rows,
        ([paper]) => paper.state === 'recalled',
      )
      await codesAre(subject, ['01', '03', '15'])
    })

    it('right behind its document, many times, never stays behind', async () => {
      const numbers = Array.from({ length: 8 }, (_, place) => 20 + place)
      for (const number of numbers) {
        const subject = newId<'document'>()
        await send(number, subject)
        await recall(number, subject)
      }
      for (const number of numbers) await stateOf(number, 'returned')
    })

    for (const how of ['lane', 'peer'] as const)
      it(`of what waits because its ${how} is paused: nothing is sent`, async () => {
        const number = how === 'lane' ? 40 : 41
        const subject = newId<'document'>()
        const order = { by, why: 'Bảo trì', reason: 'Bảo trì' }
        if (how === 'lane') await district.act(undefined, pauseLane, { ...order, id: await laneOf() })
        else await district.act(undefined, pausePeer, { ...order, id: peerId })
        await send(number, subject)
        if (how === 'peer')
          await until(
            () => deliveriesOf(district, subject),
            ([one]) => one?.lastFault === 'peer-paused',
          )
        const { authorityId } = district.organs[0]!
        const reached = await district.act(
          authorityId,
          (tx, why: string) => withdrawWaiting(tx, { type: 'document', id: subject }, why),
          'Thôi không gửi',
        )
        assert.deepEqual(reached, [])
        assert.deepEqual(await states(subject), ['withdrawn'])
        if (how === 'lane') await district.act(undefined, resumeLane, { by, id: await laneOf() })
        else await district.act(undefined, resumePeer, { by, id: peerId })
        const next = newId<'document'>()
        await send(number + 10, next)
        await delivered(next)
        assert.deepEqual(await papersOf(commune, `${number}/UBND-VX`), [])
      })
  })
