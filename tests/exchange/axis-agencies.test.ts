import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRoute } from '#modules/exchange/index.ts'
import { endAxis } from '../../src/modules/exchange/acts/axis/end-axis.ts'
import { importAgencies, previewAgencies } from '../../src/modules/exchange/acts/axis/import-agencies.ts'
import { openAxis } from '../../src/modules/exchange/outside/axis/client.ts'
import { findAxisAccess } from '../../src/modules/exchange/store/axis/axes.ts'
import { axisSite } from './axis-site.ts'
import { locked, settingsOf, theirs, trialAxis, trialSecret } from './axis-trial.ts'

const site = await axisSite()
const stand = await trialAxis('vxp')
const id = await site.join(stand, 'Trục quốc gia')
const listed = async () => {
  const said = await openAxis((await site.ports.read((reader) => findAxisAccess(reader, id)))!).listAgencies()
  assert.ok(said.kind === 'ok')
  return said.value
}
const take = async () => {
  const given = { id, agencies: await listed(), by: 'test' }
  const seen = await site.ports.read((reader) => previewAgencies(reader, given))
  const taken = await site.ports.act(importAgencies, given)
  assert.deepEqual(JSON.stringify(taken), JSON.stringify(seen))
  return [taken.added, taken.renamed, taken.gone].map((rows) => rows.map(({ organId }) => organId).toSorted())
}
const wayTo = async (code: string) => {
  const route = await site.ports.read((reader) => findRoute(reader, code))
  return route && `${route.way} ${route.name}`
}
/** As if the entries had been taken in that many days ago. */
const age = (days: number) =>
  site.rows(`UPDATE exchange.directory SET valid_from = valid_from - ${days}, valid_to = valid_to - ${days}`)

describe('the agencies of an axis', () => {
  it('are reached over it once they are taken in; organs of this instance stay its own', async () => {
    assert.equal(await wayTo(theirs), undefined)
    assert.deepEqual(await take(), [[theirs, locked], [], []])
    assert.equal(await wayTo(theirs), 'axis UBND huyện Đakrông')
    assert.deepEqual(await take(), [[], [], []])
  })

  it('are renamed, go and come again by day, and nothing is deleted', async () => {
    await age(10)
    stand.agencies.find(({ code }) => code === theirs)!.name = 'UBND xã Đakrông'
    stand.agencies.splice(stand.agencies.findIndex(({ code }) => code === locked), 1) // prettier-ignore
    assert.deepEqual(await take(), [[], [theirs], [locked]])
    assert.deepEqual([await wayTo(theirs), await wayTo(locked)], ['axis UBND xã Đakrông', undefined])
    await age(10)
    stand.agencies.push({ code: locked, name: 'UBND xã Ba Nang', system: 'KHAC' })
    assert.deepEqual(await take(), [[locked], [], []])
    assert.equal((await site.rows(`SELECT FROM exchange.directory`)).length, 4)
  })

  it('are not taken from an axis that says nothing at all', async () => {
    const empty = site.ports.act(importAgencies, { id, agencies: [], by: 'test' })
    await assert.rejects(empty, { status: 409 })
  })

  it('are reached over it no more when it ends', async () => {
    await age(10)
    await site.ports.act(endAxis, { id, why: 'hết hợp đồng', by: 'test' })
    assert.deepEqual([await wayTo(theirs), await wayTo(locked)], [undefined, undefined])
  })
})

for (const kind of ['vxp', 'lgsp'] as const)
  it(`an axis of the kind ${kind} is told of an agency of ours, and that it is one no more`, async () => {
    const axis = await trialAxis(kind)
    const client = openAxis({ settings: settingsOf(axis), secret: trialSecret })
    const mill = { code: 'H50.X00.X11', name: 'Trạm y tế xã Tà Long', id: '', parentId: '', mail: '' }
    assert.equal((await client.registerAgency(mill)).kind, 'ok')
    const said = await client.listAgencies()
    assert.ok(said.kind === 'ok' && said.value.some(({ code, name }) => code === mill.code && name === mill.name)) // prettier-ignore
    assert.equal((await client.unregisterAgency(mill.code)).kind, 'ok')
    assert.equal(axis.agencies.some(({ code }) => code === mill.code), false) // prettier-ignore
  })
