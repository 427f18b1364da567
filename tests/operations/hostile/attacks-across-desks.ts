import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type pg from 'pg'
import type { DeskAddress } from './desk-addresses.ts'
import { allRoutes } from './routes-of.ts'
import { official, type Somebody, stranger } from './somebody.ts'

/** What is not this office's alone: offers are for others to decide, and each office has its own channels of these names. */
const shared = new Set(['/cong-thong-tin/bai/:article/nhan', '/truc-canh-bao/kenh/:channel', '/truc-canh-bao/kenh/:channel/dong']) // prettier-ignore

/** Sent without a form of ours, under a secret that the address holds: by a mail program (RFC 8058), by the signing program; or asking what anybody may ask. */
const withoutForm = new Set([
  '/nhan-tin/xac-nhan/:token',
  '/nhan-tin/thoi/:token',
  '/thong-bao/thoi-nhan-thu/:token',
  '/ky-usb/:secret/ban-da-ky',
  '/thu-nghiem/ocsp',
  '/thu-nghiem/thoi-gian',
])

const ask = ({ method, path, sends }: DeskAddress, who: Somebody) =>
  method === 'GET' ? who.get(path) : who.post(path, sends)
const anywhere = (pattern: string) => pattern.replaceAll(/:\w+/g, '01890000-0000-7000-8000-000000000000')

/** Who works elsewhere, who works here with other tasks, who does not work here, and who lets others do it. `addresses`: of the district. */
export function attacksAcrossDesks(url: string, addresses: readonly DeskAddress[], database: pg.Pool): void {
  const deeds = async () =>
    (await database.query("SELECT count(*)::int AS n FROM record.entries WHERE actor->>'kind' = 'person'")).rows[0].n // prettier-ignore

  describe('the desks', () => {
    it('give another authority’s leader and administrator nothing of this one, and take nothing of theirs', async () => {
      const ours = addresses.filter(({ isOurs, pattern }) => isOurs && !shared.has(pattern))
      assert.ok(ours.length > 70, `${ours.length} addresses of the district were found`)
      for (const username of ['chutich.talong', 'quantri.talong']) {
        const foreigner = await official(url, username)
        const before = await deeds()
        const wrong: string[] = []
        for (const address of ours) {
          const { status } = await ask(address, foreigner)
          // A form may be refused for what it says before it is asked whose it is.
          const may = address.method === 'GET' ? [403, 404] : [403, 404, 409, 415, 422]
          if (!may.includes(status)) wrong.push(`${username} ${address.method} ${address.path}: ${status}`)
        }
        assert.deepEqual(wrong, [])
        assert.equal(await deeds(), before, 'nothing was done')
      }
    })

    it('are closed to colleagues with other tasks', async () => {
      for (const username of ['motcua', 'chuyenvien']) {
        const colleague = await official(url, username)
        for (const address of addresses.filter(({ module }) => module !== 'enquiries')) {
          const { status } = await ask(address, colleague)
          // What is demanded of a site asks for receptions as well, which are the one-stop officer's.
          const isTheirs = username === 'motcua' && address.pattern === '/cong-thong-tin/bat-buoc'
          assert.equal(status, isTheirs ? 200 : 403, `${username} ${address.method} ${address.path}`)
        }
      }
    })

    it('ask a stranger to sign in, on every route of the program', async () => {
      const someone = stranger(url)
      for (const { method, pattern } of allRoutes.filter(({ who }) => who !== 'anyone')) {
        const answer = await someone.raw(anywhere(pattern), method === 'GET' ? {} : { method, body: new URLSearchParams() }) // prettier-ignore
        const asked = answer.status === 401 || (answer.status === 303 && /^\/(?:cong-dan\/)?dang-nhap\?ve=/.test(answer.headers.get('location') ?? '')) // prettier-ignore
        assert.ok(asked, `${method} ${pattern}: ${answer.status}`)
      }
    })

    it('take no form that another site sends in a colleague’s name, on every route of the program', async () => {
      const administrator = await official(url, 'quantri')
      const before = await deeds()
      const wrong: string[] = []
      for (const { method, pattern, who } of allRoutes) {
        if (method !== 'POST' || who === 'citizen' || withoutForm.has(pattern)) continue
        const send = async (headers: Record<string, string>, csrf?: string) =>
          (await administrator.raw(anywhere(pattern), { method, headers, body: new URLSearchParams(csrf ? { csrf } : {}) })).status // prettier-ignore
        const statuses = [await send({ origin: 'http://evil.example' }), await send({ 'sec-fetch-site': 'cross-site' }), await send({}, 'gia')] // prettier-ignore
        const refused = (status: number, ...more: number[]) => [403, 429, ...more].includes(status)
        const [fromElsewhere = 0, crossSite = 0, forged = 0] = statuses
        if (!refused(fromElsewhere) || !refused(crossSite) || !refused(forged, 404, 415))
          wrong.push(`${pattern}: ${statuses.join()}`)
      }
      assert.deepEqual(wrong, [])
      assert.equal(await deeds(), before, 'nothing was done')
    })
  })
}
