import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const database = databaseOf(folder)

async function one<Row>(text: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await database.query(text, values)
  assert.ok(rows[0], `nothing found: ${text}`)
  return rows[0] as Row
}

const authorityOf = async (slug: string) =>
  (await one<{ id: string }>('SELECT id FROM organisations.authorities WHERE slug = $1', [slug])).id
const taLong = await authorityOf('ta-long')
const baNang = await authorityOf('ba-nang')

const accountOfBaNang = await one<{ id: string }>(
  `SELECT id FROM identity.accounts WHERE authority_id = $1 AND kind = 'person' ORDER BY username LIMIT 1`,
  [baNang],
)
const unitOfBaNang = await one<{ id: string }>(
  'SELECT id FROM organisations.units WHERE authority_id = $1 ORDER BY id LIMIT 1',
  [baNang],
)
const bookOfBaNang = await one<{ id: string }>(
  'SELECT id FROM registers.books WHERE authority_id = $1 ORDER BY id LIMIT 1',
  [baNang],
)

/** Everything that Ba Nang owns, in one figure: nothing that Tà Long tries may change it. */
async function sealOf(authority: string): Promise<string> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
      WHERE column_name = 'authority_id' AND table_schema NOT IN ('record') AND table_schema NOT LIKE 'pg%'
        AND (table_schema, table_name) IN (SELECT schemaname, tablename FROM pg_tables) ORDER BY 1`,
  )
  const seals: string[] = []
  for (const { name } of tables) {
    const { seal } = await one<{ seal: string }>(
      `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '-') AS seal FROM ${name} t WHERE authority_id = $1`,
      [authority],
    )
    seals.push(`${name} ${seal}`)
  }
  return seals.join('\n')
}

describe('the wall between two communes', () => {
  it('through pages: what belongs to the other is not found, and no form changes it', async () => {
    const before = await sealOf(baNang)
    const administrator = caller(url)
    await administrator.signIn('quantri.talong')
    const clerk = caller(url)
    await clerk.signIn('vanthu.talong')

    const account = `/quan-tri/tai-khoan/${accountOfBaNang.id}`
    for (const page of [account, `${account}/sua`, `${account}/ban-giao`])
      assert.ok([403, 404].includes((await administrator.get(page)).status), page)
    for (const page of [`/so-dang-ky/${bookOfBaNang.id}`, `/so-dang-ky/${bookOfBaNang.id}/in`])
      assert.ok([403, 404].includes((await clerk.get(page)).status), page)

    const attempts: [string, Record<string, string | string[]>][] = [
      [`${account}/sua`, { displayName: 'Kẻ Lạ', username: 'kela', reason: 'thử' }],
      [`${account}/cap-mat-khau`, { reason: 'thử' }],
      [`${account}/mo-khoa`, {}],
      [`${account}/ket-thuc-phien`, {}],
      [`${account}/go-xac-thuc`, { reason: 'thử' }],
      [`${account}/vai-tro`, { role: 'administrator', roles: ['administrator'], reason: 'thử' }],
      [`${account}/ban-giao`, { reason: 'thử' }],
      ['/quan-tri/tai-khoan/hang-loat', { ids: [accountOfBaNang.id], viec: 'close', reason: 'thử' }],
      ['/quan-tri/tai-khoan/hang-loat', { ids: [accountOfBaNang.id], viec: 'reset' }],
      [`/to-chuc/don-vi/${unitOfBaNang.id}/doi-ten`, { name: 'Phòng Lạ', reason: 'thử' }],
      [`/to-chuc/don-vi/${unitOfBaNang.id}/giai-the`, { reason: 'thử', on: '2026-12-01' }],
      [`/to-chuc/co-quan/${baNang}/doi-ten`, { name: 'Cơ quan lạ', reason: 'thử' }],
      [`/to-chuc/co-quan/${baNang}/lien-he`, { phone: '0900000000' }],
      [`/so-dang-ky/${bookOfBaNang.id}/lay-so`, { subject: 'thử' }],
      [`/so-dang-ky/${bookOfBaNang.id}/khoa-so`, { reason: 'thử' }],
    ]
    for (const [path, fields] of attempts) {
      const who = path.startsWith('/so-dang-ky') ? clerk : administrator
      const answer = await who.post(path, fields)
      // A list's bulk act answers with what it could do, which is nothing.
      if (!path.endsWith('hang-loat'))
        assert.ok([403, 404, 422].includes(answer.status), `${path}: ${answer.status}`)
    }
    assert.equal(await sealOf(baNang), before)
  })

  it('through the API: nothing of the other comes back, nothing goes in', async () => {
    const before = await sealOf(baNang)
    const clerk = caller(url)
    await clerk.signIn('vanthu.talong')
    for (const path of ['/api/v1/so', '/api/v1/tai-khoan']) {
      const text = await (await clerk.get(path, { accept: 'application/json' })).text()
      assert.ok(
        !text.includes(baNang) && !text.includes(bookOfBaNang.id) && !text.includes(accountOfBaNang.id),
        path,
      )
    }
    assert.ok([403, 404].includes((await clerk.get(`/api/v1/so/${bookOfBaNang.id}`)).status))
    const taken = await clerk.post(`/api/v1/so/${bookOfBaNang.id}/so`, { subject: 'thử' })
    assert.ok([400, 403, 404, 415, 422].includes(taken.status), String(taken.status))
    assert.equal(await sealOf(baNang), before)
  })

  it('through SQL as the application role: every table with an authority keeps the others out', async () => {
    const { rows: tables } = await database.query<{ name: string; walled: boolean; reading: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relrowsecurity AND c.relforcerowsecurity AS walled,
              (SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polrelid = c.oid AND polname = 'reading') AS reading
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg%' ORDER BY 1`,
    )
    assert.ok(tables.length > 20, `${tables.length} tables carry an authority`)
    const client = await database.connect()
    try {
      for (const { name, walled, reading } of tables) {
        assert.ok(walled, `${name} stands behind the wall, for its owner too`)
        await client.query('BEGIN')
        await client.query(`SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '${taLong}'`)
        const mayRead = (await client.query(`SELECT has_table_privilege($1, 'SELECT') AS may`, [name]))
          .rows[0].may
        if (mayRead && reading !== 'true') {
          const { rows } = await client.query(
            `SELECT count(*)::int AS n FROM ${name} WHERE authority_id IS DISTINCT FROM $1`,
            [taLong],
          )
          assert.equal(rows[0].n, 0, `${name} shows rows of others`)
        }
        const mayWrite = (await client.query(`SELECT has_table_privilege($1, 'UPDATE') AS may`, [name]))
          .rows[0].may
        if (mayRead && mayWrite) {
          const stolen = await client
            .query(`UPDATE ${name} SET authority_id = $1 WHERE authority_id = $2`, [taLong, baNang])
            .catch((fault: { code?: string }) => fault)
          if ('rowCount' in stolen) assert.equal(stolen.rowCount, 0, `${name} lets rows of others be taken`)
        }
        await client.query('ROLLBACK')
      }
    } finally {
      client.release()
    }
  })
})

describe('what is offered', () => {
  const linksIn = (page: string) =>
    new Set([...page.matchAll(/<a [^>]*?href="([^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&')))

  for (const username of ['vanthu', 'chutich', 'quantri', 'chutich.talong'])
    it(`opens for whom it is offered: ${username}`, async () => {
      const official = caller(url)
      await official.signIn(username)
      const page = await (await official.get('/tai-khoan')).text()
      const offered = linksIn(/<nav class="rail"[^]*?<\/nav>/.exec(page)?.[0] ?? '')
      // Who is not offered the editors' desk is not let in by its address either.
      const expected = offered.has('/cong-thong-tin') ? 200 : 403
      assert.equal((await official.get('/cong-thong-tin/lien-ket')).status, expected)
      for (const desk of expected === 200 ? ['/cong-thong-tin', '/cong-thong-tin/bat-buoc'] : [])
        for (const href of linksIn(await (await official.get(desk)).text()))
          if (/^\/(?:cong-thong-tin|to-chuc)\/(?!ban\/)/.test(href)) offered.add(href)
      const shut = []
      for (const href of offered) {
        const { status } = await official.get(href)
        if (status >= 400) shut.push(`${status} ${href}`)
      }
      assert.deepEqual(shut, [])
    })
})
