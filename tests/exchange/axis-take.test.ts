import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { axisSite } from './axis-site.ts'
import { alsoOurs, documentOf, ours, theirs, trialAxis } from './axis-trial.ts'

const site = await axisSite()
const axis = await trialAxis('lgsp')
const id = await site.join(axis, 'Trục tỉnh', { limits: { packetBytes: 20_000, seconds: 10 } })
const arrivals = (documentId: string) =>
  site.rows(`SELECT to_code AS "to", message_id AS "docId", way, signature, axis_id = '${id}' AS "here"
    FROM exchange.arrivals WHERE document_id LIKE '%,${documentId}/KH-UBND' ORDER BY to_code`) // prettier-ignore
const refusals = (docId: string) =>
  site.rows(`SELECT stage, code, address, times FROM exchange.refusals WHERE message_id = '${docId}'`)
const lay = (number: number, to: readonly string[] = [ours], subject = 'V/v nước sạch') =>
  axis.lay({ from: theirs, to: to[0]!, bytes: documentOf(number, { to, subject }) })
const cameTo = (to: string, docId: string) => ({ to, docId, way: 'axis', signature: 'none', here: true })

describe('a packet that comes over an axis', () => {
  it('is kept as it came, once, and confirmed', async () => {
    const packet = lay(1)
    assert.equal((await site.poll(id)).pollFault, null)
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual(await arrivals('1'), [cameTo(ours, packet.docId)])
    assert.equal(packet.status, 'done')
    const [kept] = await site.rows(`SELECT hash, size::int FROM exchange.arrivals`)
    assert.deepEqual(kept, { hash: packet.hash, size: packet.bytes.length })
  })

  it('says to whoever reads it that the axis names another sender than the packet', async () => {
    const packet = axis.lay({ from: 'H50.LA', to: ours, bytes: documentOf(11) })
    await site.poll(id)
    assert.equal(packet.status, 'done')
    const [kept] = await site.rows(
      `SELECT from_code AS "from", tolerances->0 AS first FROM exchange.arrivals WHERE document_id LIKE '%,11/KH-UBND'`,
    )
    const first = { code: 'axis-sender', path: 'MessageHeader/From/OrganId', found: 'H50.LA' }
    assert.deepEqual(kept, { from: theirs, first })
  })

  it('is confirmed again where the confirmation was lost, and does not come a second time', async () => {
    const packet = lay(2)
    axis.next('/updateStatus', 'cut')
    assert.match(String((await site.poll(id)).pollFault), /^axis-unreachable/)
    assert.deepEqual([packet.status, (await arrivals('2')).length], ['initial', 1])
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual([packet.status, (await arrivals('2')).length], ['done', 1])
  })

  it('comes to each addressee here or to none, whoever of them it stumbles over', async () => {
    const packet = lay(3, [ours, alsoOurs])
    await site.rows(`CREATE FUNCTION pg_temp.stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$;
      CREATE TRIGGER stumble BEFORE INSERT ON exchange.arrivals FOR EACH ROW WHEN (NEW.to_code = '${alsoOurs}') EXECUTE FUNCTION pg_temp.stumble()`) // prettier-ignore
    assert.match(String((await site.poll(id)).pollFault), /^axis-take-failed/)
    assert.deepEqual([packet.status, await arrivals('3')], ['initial', []])
    await site.rows(`DROP TRIGGER stumble ON exchange.arrivals`)
    await site.poll(id)
    assert.equal(packet.status, 'done')
    assert.deepEqual(await arrivals('3'), [cameTo(ours, packet.docId), cameTo(alsoOurs, packet.docId)])
  })

  it('is known where the axis gives it again under another number, for each addressee or sent twice', async () => {
    const packets = [lay(4, [ours, alsoOurs]), lay(4, [ours, alsoOurs]), axis.lay({ from: theirs, to: alsoOurs, bytes: documentOf(4, { to: [ours, alsoOurs], subject: 'V/v nước sạch' }) })] // prettier-ignore
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual(packets.map(({ status }) => status), ['done', 'done', 'done']) // prettier-ignore
    assert.equal((await arrivals('4')).length, 2)
  })

  it('is returned where another version of the document is here, and the refusal is kept', async () => {
    const first = lay(5)
    await site.poll(id)
    const other = lay(5, [ours], 'V/v khác hẳn')
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual([first.status, other.status], ['done', 'fail'])
    assert.deepEqual(await refusals(other.docId), [{ stage: 'packet', code: 'document-doubled', address: 'axis', times: 1 }]) // prettier-ignore
  })

  it('is returned where it is no packet or for nobody here, and the others come', async () => {
    const broken = axis.lay({ from: theirs, to: ours, bytes: Buffer.from('<edXML><a></edXML>') })
    const strange = axis.lay({ from: theirs, to: ours, bytes: documentOf(6, { to: ['H50.X77'] }) })
    const good = lay(7)
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual([broken.status, strange.status, good.status], ['fail', 'fail', 'done'])
    assert.deepEqual(await refusals(strange.docId), [{ stage: 'packet', code: 'addressee-unknown', address: 'axis', times: 1 }]) // prettier-ignore
    assert.match(JSON.stringify(await refusals(broken.docId)), /"packet-/)
  })

  it('stays at the axis where it is larger than agreed; administrators are told, and it comes when they allow more', async () => {
    const large = lay(8, [ours], 'x'.repeat(400) + ' '.repeat(20_000))
    assert.match(String((await site.poll(id)).pollFault), /^axis-too-large/)
    assert.equal(large.status, 'initial')
    assert.deepEqual(await refusals(large.docId), [{ stage: 'body', code: 'too-large', address: 'axis', times: 1 }]) // prettier-ignore
    await site.rows(
      `UPDATE exchange.axes SET settings = jsonb_set(settings, '{limits,packetBytes}', '40000')`,
    )
    assert.equal((await site.poll(id)).pollFault, null)
    assert.deepEqual([large.status, (await arrivals('8')).length], ['done', 1])
  })
})

it('another packet under a known number is neither confirmed nor taken for the first', async () => {
  const { docId } = lay(20)
  await site.poll(id)
  const national = await trialAxis('lgsp')
  const nationalId = await site.join(national, 'Trục quốc gia')
  const other = national.lay({ from: theirs, to: ours, bytes: documentOf(21), docId })
  const { pollFault } = await site.poll(nationalId)
  assert.match(String(pollFault), /^axis-take-failed: .*đã được nhận với nội dung khác/)
  assert.deepEqual([other.status, (await arrivals('20')).length], ['initial', 1])
  assert.match(JSON.stringify(await refusals(docId)), /same-id-other-content/)
})

it('an axis that fails is told once for each reason, and once when it is well again', async () => {
  const told = () =>
    site.rows(`SELECT replace(event, 'exchange.axis-poll-', '') AS event, coalesce(after->>'fault', before->>'fault') AS fault
      FROM record.entries WHERE event LIKE 'exchange.axis-poll-%' AND subject_id = '${id}' ORDER BY id`) // prettier-ignore
  const before = await told()
  const denied = { code: '15' } as const
  axis.next('/getReceivedEdocList', denied, denied, denied, denied, 'html', 'html')
  for (let round = 0; round < 5; round++) await site.poll(id)
  assert.deepEqual((await told()).slice(before.length), [
    { event: 'failed', fault: 'axis-credentials: 15 as told' },
    { event: 'failed', fault: 'axis-answer-unreadable: HTTP 200' },
    { event: 'recovered', fault: 'axis-answer-unreadable: HTTP 200' },
  ])
})
