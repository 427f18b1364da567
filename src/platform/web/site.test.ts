import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { z } from 'zod'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Transactor } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import {
  createPageCache,
  createSite,
  defineRoutes,
  defineUrls,
  type Hosts,
  type Session,
  type Site,
} from './index.ts'

const urls = defineUrls({
  home: '/',
  form: '/bieu-mau',
  item: '/muc/:id',
  fault: '/loi',
  away: '/di',
  desk: '/ban',
  keys: '/khoa',
  api: '/api/v1/x',
  admin: '/quan-tri',
})
let rendered = 0
let failing = false

const nobody: Transactor = {
  act: async () => assert.fail('no database here'),
  read: async () => assert.fail('no database here'),
}
const session: Session = {
  id: 'phien-1',
  actor: { kind: 'person', accountId: newId(), name: 'Mai', authorityId: newId(), roles: [] },
  displayName: 'Hồ Thị Mai',
  audience: ['official'],
  freshlyAuthenticated: false,
}

const routes = defineRoutes(({ get, post }) => {
  get(urls.home, { who: 'anyone' }, (visit) => {
    if (failing) throw new Error('a page that cannot be made')
    rendered++
    return visit.publicPage({ title: 'Trang chủ', cache: true }, h('p', null, `lần ${rendered}`))
  })
  get(urls.form, { who: 'anyone' }, (visit) =>
    visit.publicPage({ title: 'Biểu mẫu', cache: true }, h('i', null, visit.csrf)),
  )
  post(urls.form, { who: 'anyone', bodyLimit: 2000 }, async (visit) => {
    const form = await visit.form(z.object({ ten: z.string().min(1, 'web.broken-form') }))
    return visit.json(form.ok ? form.value : { errors: form.errors, values: form.values })
  })
  get(urls.item, { who: 'anyone' }, (visit) => visit.json({ id: visit.param('id') }))
  get(urls.away, { who: 'anyone' }, (visit) => visit.redirect(visit.query('ve') ?? '/'))
  get(urls.fault, { who: 'anyone' }, () => {
    throw new Error('mật khẩu là 1234')
  })
  get(urls.keys, { who: 'official', roles: ['leader'] }, (visit) => visit.json({}))
  get(urls.desk, { who: 'official' }, (visit) => visit.json({ name: visit.session?.displayName }))
  get(urls.admin, { who: 'administrator' }, (visit) => visit.json({}))
  get(urls.api, { who: 'anyone' }, () => refuse(404, reason('web.no-such-page'), reason('web.not-for-you')))
})

const frame = async ({ content }: { content: unknown }) =>
  JSON.stringify((content as { props: { children: unknown } }).props.children)
const cache = createPageCache()
const site: Site = {
  modules: [{ routes }],
  transactor: nobody,
  sessions: {
    cookie: 'krong_session',
    signInPath: '/dang-nhap',
    resolve: async (token) => (token === 'tot' ? session : undefined),
  },
  frames: {
    workspace: frame,
    publicPage: frame,
    problem: async ({ reasons, reference }) => [...reasons, reference].join('\n'),
  },
  cache,
  log: silentLog,
  files: noFiles,
  metrics: createMetrics(),
  formKey: randomBytes(32),
  secure: false,
  trusts: () => false,
}
const handle = createSite(site)
const fetchPage = async (path: string, init?: RequestInit) =>
  handle(new Request(`http://krong.test${path}`, init))

function post(body: string, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  }
}

async function openForm(): Promise<{ cookie: string; csrf: string }> {
  const page = await fetchPage('/bieu-mau')
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, csrf: JSON.parse(await page.text()) as string }
}

describe('a site', () => {
  it('renders an anonymous page once, answers from the cache, and renders anew after something was published', async () => {
    cache.clear()
    rendered = 0
    const pages = await Promise.all([1, 2, 3].map(() => fetchPage('/').then((page) => page.text())))
    assert.deepEqual(pages, ['"lần 1"', '"lần 1"', '"lần 1"'])
    const kept = await fetchPage('/')
    assert.match(kept.headers.get('content-security-policy') ?? '', /script-src 'self'/)
    const again = await fetchPage('/', { headers: { 'if-none-match': kept.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
    cache.clear()
    assert.equal(await (await fetchPage('/')).text(), '"lần 2"')
  })

  it('shows a stranger the last good text of a page that fails, until something was taken away', async () => {
    cache.clear()
    rendered = 6
    assert.equal(await (await fetchPage('/')).text(), '"lần 7"')
    cache.clear()
    failing = true
    const kept = await fetchPage('/')
    assert.deepEqual(
      [
        kept.status,
        await kept.text(),
        kept.headers.get('cache-control'),
        kept.headers.get('x-krong-last-good'),
      ],
      [200, '"lần 7"', 'no-store', 'true'],
    )
    assert.equal((await fetchPage('/', { headers: { cookie: 'krong_session=tot' } })).status, 500)
    cache.clear({ takesAway: true })
    assert.equal((await fetchPage('/')).status, 500)
    failing = false
    assert.equal(await (await fetchPage('/')).text(), '"lần 8"')
  })

  it('answers only under its own names, and keeps no page under another', async () => {
    const names = createPageCache()
    const hosts: Hosts = {
      isWelcome: (name) => name !== 'evil.example',
      isOurs: (name) => name === 'krong.test',
      address: 'http://krong.test/',
    }
    const named = createSite({ ...site, cache: names, hosts })
    const ask = (host: string) => named(new Request(`http://${host}/`))
    const wrong = await ask('evil.example')
    assert.equal(wrong.status, 421)
    assert.match(await wrong.text(), /không có trang nào ở địa chỉ “evil\.example”.*http:\/\/krong\.test\//)
    for (const host of ['10.1.1.1', '10.1.1.1', 'krong.test', 'krong.test'])
      assert.equal((await ask(host)).status, 200)
    assert.equal(names.figures.hits, 1)
  })

  it('keeps a page for each way of showing it, and lets nobody read what another one asked for', async () => {
    cache.clear()
    rendered = 20
    const ask = async (cookie?: string) =>
      (await fetchPage('/', cookie ? { headers: { cookie } } : {})).text()
    assert.equal(await ask('krong_theme=dark'), '"lần 21"')
    assert.equal(await ask(), '"lần 22"')
    assert.equal(await ask('krong_size=large; krong_contrast=high'), '"lần 23"')
    assert.equal(await ask('krong_theme=dark'), '"lần 21"')
    assert.equal(await ask('krong_theme=made-up; krong_size=7'), '"lần 22"')
    assert.equal(await ask('krong_contrast=high; krong_size=large'), '"lần 23"')
  })

  it('leads nobody out of the house, however the address is written', async () => {
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n//evil.example',
      'https://evil.example/',
      'evil',
    ])
      assert.match(
        (await fetchPage(`/di?ve=${encodeURIComponent(to)}`)).headers.get('location') ?? '',
        /^\/(?![/\\])/,
        JSON.stringify(to),
      )
    const inside = await fetchPage(`/di?ve=${encodeURIComponent('/muc/1?trang=2#cuoi')}`)
    assert.equal(inside.headers.get('location'), '/muc/1?trang=2#cuoi')
  })

  it('never keeps a page of somebody signed in, nor one that carries a form', async () => {
    cache.clear()
    const mine = await fetchPage('/', { headers: { cookie: 'krong_session=tot' } })
    assert.equal(mine.headers.get('cache-control'), 'private, no-store')
    const [first, second] = [await openForm(), await openForm()]
    assert.notEqual(first.csrf, second.csrf)
  })

  it('accepts a form with its token and refuses one without, with another browser’s, or from another site', async () => {
    const { cookie, csrf } = await openForm()
    const good = await fetchPage(
      '/bieu-mau',
      post(new URLSearchParams({ csrf, ten: 'Tà Rụt' }).toString(), { cookie }),
    )
    assert.deepEqual(await good.json(), { ten: 'Tà Rụt' })
    assert.equal((await fetchPage('/bieu-mau', post('ten=a', { cookie }))).status, 403)
    const other = await openForm()
    assert.equal(
      (await fetchPage('/bieu-mau', post(`csrf=${csrf}&ten=a`, { cookie: other.cookie }))).status,
      403,
    )
    const crossSite = post(`csrf=${csrf}&ten=a`, { cookie, 'sec-fetch-site': 'cross-site' })
    assert.equal((await fetchPage('/bieu-mau', crossSite)).status, 403)
  })

  it('gives an invalid form back with every complaint and what was typed, in NFC', async () => {
    const { cookie, csrf } = await openForm()
    const page = await fetchPage(
      '/bieu-mau',
      post(new URLSearchParams({ csrf, ten: '', ghi: 'Tà'.normalize('NFD') }).toString(), { cookie }),
    )
    const { errors, values } = (await page.json()) as { errors: object; values: { ghi: string } }
    assert.deepEqual(errors, { ten: ['web.broken-form'] })
    assert.equal(values.ghi, 'Tà'.normalize('NFC'))
  })

  it('refuses ten announced gigabytes before reading them, and a wrong content type', async () => {
    const { cookie } = await openForm()
    const huge = await fetchPage('/bieu-mau', { ...post('x', { cookie, 'content-length': '10737418240' }) })
    assert.equal(huge.status, 413)
    assert.equal(huge.headers.get('connection'), 'close')
    assert.match(await huge.text(), /quá lớn/)
    assert.equal(
      (await fetchPage('/bieu-mau', post('{}', { cookie, 'content-type': 'application/json' }))).status,
      415,
    )
  })

  it('shrugs at malformed cookies', async () => {
    for (const cookie of [
      'krong_session=%E0%A4%A',
      ';;;=',
      'a'.repeat(20_000),
      'krong_session=tot\u0001',
      '\u00e9=\u00e8',
      'krong_flash=e30; krong_language=xx',
    ]) {
      const page = await fetchPage('/muc/1', {
        headers: {
          cookie: Buffer.from(cookie)
            .toString('latin1')
            .replace(/[^\x20-\x7e]/g, '?'),
        },
      })
      assert.equal(page.status, 200)
    }
  })

  it('sends a stranger to sign in and back, and tells an official what is not for them', async () => {
    const stranger = await fetchPage('/ban?x=1')
    assert.equal(stranger.status, 303)
    assert.equal(stranger.headers.get('location'), '/dang-nhap?ve=%2Fban%3Fx%3D1')
    const cookie = 'krong_session=tot'
    assert.deepEqual(await (await fetchPage('/ban', { headers: { cookie } })).json(), { name: 'Hồ Thị Mai' })
    for (const path of ['/quan-tri', '/khoa'])
      assert.equal((await fetchPage(path, { headers: { cookie } })).status, 403, path)
  })

  it('says all reasons of a refusal with codes to machines, and leaks nothing of a fault', async () => {
    const refused = await fetchPage('/api/v1/x')
    const { errors } = (await refused.json()) as { errors: { code: string }[] }
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['web.no-such-page', 'web.not-for-you'],
    )
    const fault = await fetchPage('/loi')
    const text = await fault.text()
    assert.equal(fault.status, 500)
    assert.doesNotMatch(text, /1234/)
    assert.match(text, /[0-9a-f]{12}$/)
  })

  it('lets two hundred officers behind one address work while a stranger there has used up the address', async () => {
    const flood = await Promise.all(
      Array.from({ length: 3300 }, (_, at) => fetchPage(`/muc/${at}`).then(({ status }) => status)),
    )
    assert.ok(flood.includes(429))
    const officer = await fetchPage('/ban', { headers: { cookie: 'krong_session=tot' } })
    assert.equal(officer.status, 200)
  })
})
