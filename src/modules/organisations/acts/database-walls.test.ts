import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { getAuthority } from '../store/authorities.ts'
import { getUnit } from '../store/units.ts'
import { layDistrict, someone } from '../testing/district.ts'
import { renameUnit } from './rename-unit.ts'

const { transactor, app } = await testDatabase()
const { taLong, baNang, act, read } = await layDistrict(transactor)
const administrator = someone(taLong.id, 'administrator')

describe('the wall', () => {
  it('keeps an administrator from another authority, by rule and by PostgreSQL', async () => {
    const unitId = baNang.office
    const attempt = act(
      renameUnit,
      { unitId, name: 'Lạ', on: new Temporal.PlainDate(2024, 1, 1), reason: 'thử' },
      administrator,
    )
    await assert.rejects(attempt, { message: 'organisations.other-authority' })
    const client = await app.connect()
    try {
      await client.query(`BEGIN; SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '${taLong.id}'`)
      const { rowCount } = await client.query(
        'UPDATE organisations.unit_versions SET name = $1 WHERE unit_id = $2',
        ['Lạ', unitId],
      )
      assert.equal(rowCount, 0)
      const insert = `INSERT INTO organisations.units (id, authority_id, kind, valid_from) VALUES ($1, $2, 'office', '2024-01-01')`
      await assert.rejects(client.query(insert, [newId(), baNang.id]), { code: '42501' })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
    assert.equal((await read((reader) => getUnit(reader, unitId))).name, 'Văn phòng')
  })

  it('lets nobody but Krông itself end an authority', async () => {
    const client = await app.connect()
    try {
      await client.query(`BEGIN; SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '${taLong.id}'`)
      await assert.rejects(
        client.query('UPDATE organisations.authorities SET valid_to = $1 WHERE id = $2', [
          '2025-01-01',
          taLong.id,
        ]),
        {
          code: '42501',
        },
      )
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
    assert.equal((await read((reader) => getAuthority(reader, taLong.id))).validTo, null)
  })

  it('lets a visitor read the published views only', async () => {
    const client = await app.connect()
    try {
      await client.query('BEGIN; SET LOCAL ROLE krong_public')
      const { rows } = await client.query(
        'SELECT slug FROM organisations.published_authorities ORDER BY slug',
      )
      assert.deepEqual(
        rows.map(({ slug }) => slug),
        ['ba-nang', 'huyen', 'ta-long'],
      )
      await assert.rejects(client.query('SELECT * FROM organisations.positions'), { code: '42501' })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
