import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { databaseOf } from '../journeys/database-of.ts'
import { startSite } from '../journeys/site.ts'
import { attacksAcrossDesks } from './hostile/attacks-across-desks.ts'
import { attacksAtTheDoor } from './hostile/attacks-at-the-door.ts'
import { attacksByAddresses } from './hostile/attacks-by-addresses.ts'
import { attacksByFloods } from './hostile/attacks-by-floods.ts'
import { attacksOnKeptPages } from './hostile/attacks-on-kept-pages.ts'
import { deskAddresses } from './hostile/desk-addresses.ts'
import { fillInGoodFaith, fillWithIll } from './hostile/fields.ts'
import { publishIll, writeIll } from './hostile/publish-ill.ts'
import { portalRoutes } from './hostile/routes-of.ts'
import { official, stranger } from './hostile/somebody.ts'
import { illInShort, illStrings, mark } from './hostile/strings.ts'
import { formsOn, queryNamesOn, walk } from './hostile/walk.ts'
import { walkedOut } from './hostile/walked-out.ts'

// A name of its own: without one every host is answered. The proxy in front is this test; nobody takes its letters.
const { url, folder } = await startSite({
  KRONG_TRUST_PROXY: '127.0.0.1',
  KRONG_PUBLIC_URL: 'http://dakrong.example',
  KRONG_SMTP_URL: 'smtp://127.0.0.1:9',
})
const database = databaseOf(folder)
const one = async (statement: string): Promise<string> =>
  (await database.query<{ code: string }>(statement)).rows[0]!.code

const [administrator, chair, deputy] = [
  await official(url, 'quantri'),
  await official(url, 'chutich'),
  await official(url, 'phochutich'),
]
assert.equal((await administrator.post('/truc-canh-bao/kenh/mail', { perHour: '50' })).status, 303)
const writing = '/cong-thong-tin/viet/huyen-dakrong'
await publishIll(chair, deputy, await writeIll(chair, writing, illInShort))
const draft = await writeIll(chair, writing, `${mark}: chưa ai được đọc`)

const codes = [
  await one(
    "SELECT code FROM enquiries.enquiries e JOIN enquiries.steps s ON s.enquiry_id = e.id LEFT JOIN enquiries.ratings r ON r.enquiry_id = e.id WHERE r.enquiry_id IS NULL AND s.answer_id IS NOT NULL AND s.step = 'answered' LIMIT 1",
  ),
  await one('SELECT code FROM enquiries.turns ORDER BY code LIMIT 1'),
]
const begin = ['/', '/trang/ta-long', '/nhan-tin', '/nguon-tin', ...codes.map((code) => `/theo-doi/${code}`)]
const deskPatterns = new Set(
  portalRoutes.filter(({ who }) => who === 'official').map(({ pattern }) => pattern),
)
const desks = portalRoutes
  .filter(({ method, pattern }) => method === 'GET' && deskPatterns.has(pattern) && !pattern.includes(':'))
  .map(({ pattern }) => pattern)
const open = await walk(stranger(url), url, begin)
const ofChair = await walk(chair, url, desks)
const ofAdministrator = await walk(administrator, url, desks, { most: 1 })
const inside = [...ofChair, ...ofAdministrator]
const article = open.find(({ pattern }) => pattern === '/bai-viet/:article')!.path
const guesser = await official(url, 'quantri')
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, 6_000))

attacksAtTheDoor(url)
attacksOnKeptPages(url)
attacksByFloods(url, article)
attacksAcrossDesks(url, deskAddresses(inside, url), database)
attacksByAddresses(
  url,
  { stranger: stranger(url), editor: guesser },
  queryNamesOn([...open, ...inside], url),
  [draft],
)

describe('script in every field', () => {
  it('of every public form: nothing fails, nothing runs, what is taken in stays letters', async () => {
    const below = (pattern: string) => pattern.replace('/trang/:site/', '/')
    // Of the same form on two sites one is enough.
    const forms = [...new Map(formsOn(open, url).toReversed().map((form) => [below(form.pattern), form])).values()] // prettier-ignore
    const found = new Set(forms.map(({ pattern }) => below(pattern)))
    const wanted = portalRoutes.filter(({ method, who }) => method === 'POST' && who === 'anyone')
    const missing = wanted.map(({ pattern }) => below(pattern)).filter((pattern) => !found.has(pattern))
    // Letters lead to two, what they carry is no text; an island sends the third what its machine made (tests/portal/push.test.ts).
    const formless = ['/nhan-tin/xac-nhan/:token', '/nhan-tin/thoi/:token', '/nhan-tin/thong-bao-day']
    assert.deepEqual([...new Set(missing)], formless)
    for (const form of forms) await fillWithIll(stranger(url), url, form)
    const taken = await Promise.all(
      forms.map((form) => fillInGoodFaith(() => stranger(url), url, form, { fresh: true, wait: patience })),
    )
    assert.ok(taken.filter((times) => times > 0).length >= 7, `${taken} were taken in`)
  })

  it('of every form of the editors’ desks', async () => {
    const isDesk = ({ pattern }: { pattern: string }) => deskPatterns.has(pattern)
    const chairs = formsOn(ofChair, url).filter(isDesk)
    const known = new Set(chairs.map(({ pattern }) => pattern))
    const administrators = formsOn(ofAdministrator, url).filter((form) => isDesk(form) && !known.has(form.pattern)) // prettier-ignore
    assert.ok(
      chairs.length + administrators.length > 50,
      `${chairs.length} and ${administrators.length} forms`,
    )
    // All of it in each field, and still a body that is read.
    const whole = [['all of it', illStrings.map(([, text]) => text.slice(0, 1_000)).join(' ')] as const]
    for (const [username, forms] of [
      ['chutich', chairs],
      ['quantri', administrators],
    ] as const) {
      const editor = await official(url, username)
      for (const form of forms) await fillInGoodFaith(() => editor, url, form, { fresh: false })
      for (const form of forms) await fillWithIll(editor, url, form, whole, { brief: true })
    }
  })

  it('comes out as letters, on public pages, in feeds and on desks, and the site still answers', async () => {
    await publishIll(chair, deputy, await writeIll(chair, writing, illInShort))
    const out = walkedOut(await walk(stranger(url), url, begin, { most: 3 }), url)
    const desk = walkedOut(await walk(await official(url, 'chutich'), url, desks), url)
    assert.deepEqual([...out.harms, ...desk.harms], [])
    for (const pattern of [
      '/',
      '/muc/:section',
      '/bai-viet/:article',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/muc/:section/rss.xml',
      '/canh-bao/:alert/cap.xml',
    ])
      // prettier-ignore
      assert.ok(out.marked.has(pattern), `${pattern} carries what was sent`)
    assert.ok(desk.marked.size > 25, `${desk.marked.size} kinds of page of the desks carry it`)
  })
})
