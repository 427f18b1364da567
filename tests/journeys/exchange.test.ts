import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, it } from 'node:test'
import type { Page } from 'playwright-core'
import {
  acquaint,
  type DemoInstance,
  endAll,
  offices,
  startDemoInstance,
} from '../../tools/demo-exchange/instances.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { begin, confirm, leaderLabel, main, optionWith, press, seen } from './paper-steps.ts'
import { newFolder } from './program.ts'

const folder = await newFolder('exchange')
const instances: DemoInstance[] = []
after(async () => {
  await endAll(instances)
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 })
})
instances.push(...(await Promise.all(offices.map((office) => startDemoInstance(folder, office)))))
await acquaint(instances)
const [district, taLong, aNgo] = instances as [DemoInstance, DemoInstance, DemoInstance]
const browser = await startBrowser()

/** Who holds a role at the one authority of an instance: the name to sign in with, and their unit. */
async function holder(
  { env, office }: DemoInstance,
  where: string,
): Promise<{ username: string; unit: string }> {
  const { rows } = await databaseOf(env['KRONG_DATA']!).query<{ username: string; unit: string }>(
    `SELECT a.username, v.name AS unit FROM identity.accounts a JOIN identity.holdings h ON h.account_id = a.id
       JOIN organisations.positions p ON p.id = h.position_id JOIN organisations.authorities o ON o.id = p.authority_id
       JOIN organisations.unit_versions v ON v.unit_id = p.unit_id AND v.valid_to IS NULL
      WHERE o.slug = $1 AND ${where} ORDER BY a.username LIMIT 1`,
    [office],
  )
  assert.ok(rows[0], `${office}: ${where}`)
  return rows[0]
}
const clerk = (instance: DemoInstance) => holder(instance, "'clerk' = ANY(p.roles)")
const leader = (instance: DemoInstance) => holder(instance, "p.kind = 'chair'")
const specialist = (instance: DemoInstance) =>
  holder(
    instance,
    "NOT p.roles && ARRAY['leader', 'clerk', 'unit-head', 'administrator', 'one-stop-officer'] AND p.kind <> 'it-administrator'",
  )

const complaints: string[] = []
const visitors = new Map<string, Promise<Awaited<ReturnType<typeof visitor>>>>()

/** Who works here, signed in once. */
function signedIn({ url }: DemoInstance, username: string, width: number) {
  const key = `${url} ${username} ${width}`
  const known = visitors.get(key)
  if (known) return known
  const come = (async () => {
    const who = await visitor(browser, url, { width })
    await signIn(who.page, username)
    return who
  })()
  visitors.set(key, come)
  return come
}

async function as<Result>(
  instance: DemoInstance,
  username: string,
  work: (page: Page) => Promise<Result>,
  width: number = widths.desktop,
): Promise<Result> {
  const who = await signedIn(instance, username, width)
  const result = await work(who.page)
  complaints.push(...who.complaints.splice(0))
  // A page that nobody looks at would be kept up to date all the same.
  await who.page.goto('about:blank')
  return result
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await assertFits(page)
  await assertAccessible(page)
  await picture(page, `trao-doi-${name}`)
}

const idOf = (page: Page) => new URL(page.url()).pathname.split('/')[2]!

/** The district writes, checks, signs, seals and issues a paper to both communes. */
async function issueToBoth(abstract: string): Promise<string> {
  const head = await holder(district, "v.abbreviation = 'VP' AND 'unit-head' = ANY(p.roles)")
  const id = await as(district, 'chuyenvien', async (page) => {
    await page.goto('/van-ban-di/du-thao')
    await page.getByLabel('Loại văn bản').selectOption('cong-van')
    await page.getByLabel('Trích yếu').fill(abstract)
    await page
      .getByLabel(/^Nội dung/)
      .fill('Đề nghị Ủy ban nhân dân các xã báo cáo kết quả trước ngày 30 tháng 11./.')
    await page
      .getByLabel('Người ký')
      .selectOption({ label: await optionWith(page, 'Người ký', 'Chủ tịch – ') })
    await page.getByLabel('Ủy ban nhân dân xã Tà Long').check()
    await page.getByLabel('Ủy ban nhân dân xã A Ngo').check()
    await press(page, 'Soạn văn bản')
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/)
    const draft = idOf(page)
    await begin(page, draft, 'Trình')
    await press(page, 'Trình')
    return draft
  })
  for (const [username, deed] of [
    [head.username, 'Ký nháy nội dung'],
    ['vanthu', 'Đúng thể thức'],
    ['chutich', 'Ký ban hành'],
    ['vanthu', 'Phát hành'],
  ] as const)
    await as(district, username, async (page) => {
      await begin(page, id, deed)
      await confirm(page, deed)
    })
  return id
}

/** Opens an arrival by its abstract in the registry's table, which shows it when it comes. */
async function openArrival(page: Page, abstract: string): Promise<string> {
  await page.goto('/van-ban-den?bang=to-register')
  await main(page).getByRole('link', { name: abstract }).first().click({ timeout: 60_000 })
  await page.waitForURL(/van-ban\/[0-9a-f]/)
  return idOf(page)
}

it(
  'a directive goes to two communes in instances of their own: one answers, one refuses, then it is recalled, and each page tells the truth',
  { timeout: 600_000 },
  async () => {
    const abstract = 'Báo cáo kết quả chuyển đổi số năm 2026'
    const paper = await issueToBoth(abstract)
    await as(district, 'vanthu', async (page) => {
      await page.goto(`/van-ban/${paper}`)
      await seen(page, 'Văn bản đã đến')
      await look(page, 'da-den')
    })

    const [clerkThere, chairThere, officialThere] = [
      await clerk(taLong),
      await leader(taLong),
      await specialist(taLong),
    ]
    const arrived = await as(taLong, clerkThere.username, async (page) => {
      const id = await openArrival(page, abstract)
      await main(page).getByText('Nhận qua trao đổi điện tử').first().waitFor()
      await look(page, 'van-ban-den')
      await begin(page, id, 'Vào sổ')
      await press(page, 'Vào sổ')
      await begin(page, id, 'Trình lãnh đạo')
      await page.getByLabel('Trình cho').selectOption({ label: await leaderLabel(page) })
      await press(page, 'Trình lãnh đạo')
      return id
    })
    await as(taLong, chairThere.username, async (page) => {
      await begin(page, arrived, 'Chỉ đạo')
      await page.getByLabel('Đơn vị chủ trì').selectOption({ label: officialThere.unit })
      await press(page, 'Chuyển chỉ đạo')
    })

    const why = 'Văn bản gửi nhầm: xã đã báo cáo tuần trước'
    await as(aNgo, (await clerk(aNgo)).username, async (page) => {
      const id = await openArrival(page, abstract)
      await begin(page, id, 'Trả lại nơi gửi')
      await page.getByLabel('Lý do').fill(why)
      await press(page, 'Trả lại nơi gửi')
      await page.goto(`/van-ban/${id}`)
      await seen(page, 'Từ chối tiếp nhận')
      await look(page, 'tra-lai')
    })

    await as(district, 'vanthu', async (page) => {
      await page.goto(`/van-ban/${paper}`)
      await seen(page, `Từ chối tiếp nhận: ${why}`)
      await seen(page, 'Đã phân công xử lý')
      await look(page, 'trang-thai')
    })
    await as(
      district,
      'vanthu',
      async (page) => {
        await page.goto(`/van-ban/${paper}`)
        await look(page, 'trang-thai-360')
      },
      widths.phone,
    )

    const answer = 'Báo cáo của xã Tà Long về chuyển đổi số'
    const reply = await as(taLong, officialThere.username, async (page) => {
      await begin(page, arrived, 'Soạn trả lời')
      await page.getByLabel('Loại văn bản').selectOption('cong-van')
      await page.getByLabel('Trích yếu').fill(answer)
      await page
        .getByLabel(/^Nội dung/)
        .fill('Ủy ban nhân dân xã báo cáo: 100 % văn bản đi được gửi điện tử./.')
      await page
        .getByLabel('Người ký')
        .selectOption({ label: await optionWith(page, 'Người ký', 'Chủ tịch – ') })
      assert.ok(
        await page.getByLabel('Ủy ban nhân dân huyện Đakrông').isChecked(),
        'the sender is proposed as the recipient',
      )
      await press(page, 'Soạn văn bản')
      await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/)
      const draft = idOf(page)
      await begin(page, draft, 'Trình')
      await press(page, 'Trình')
      return draft
    })
    for (const [username, deed] of [
      [chairThere.username, 'Ký nháy nội dung'],
      [clerkThere.username, 'Đúng thể thức'],
      [chairThere.username, 'Ký ban hành'],
      [clerkThere.username, 'Phát hành'],
    ] as const)
      await as(taLong, username, async (page) => {
        await begin(page, reply, deed)
        await confirm(page, deed, { byKey: deed !== 'Ký nháy nội dung' })
      })
    await as(taLong, officialThere.username, async (page) => {
      await begin(page, arrived, 'Hoàn thành')
      await page.getByLabel('Kết quả').fill('Đã báo cáo huyện.')
      await press(page, 'Hoàn thành')
    })
    await as(district, 'vanthu', async (page) => {
      await openArrival(page, answer)
      await main(page).getByText('Ủy ban nhân dân xã Tà Long').first().waitFor()
      await page.goto(`/van-ban/${paper}`)
      await seen(page, 'Đã hoàn thành')
      await look(page, 'hoan-thanh')
    })

    await as(district, 'chutich', async (page) => {
      await begin(page, paper, 'Thu hồi văn bản')
      await page.getByLabel('Lý do').fill('Sai thời hạn báo cáo')
      await press(page, 'Thu hồi văn bản')
      await page.goto(`/van-ban/${paper}`)
      await seen(page, 'Đồng ý lấy lại, cập nhật')
      await look(page, 'thu-hoi')
    })
    await as(taLong, clerkThere.username, async (page) => {
      await page.goto(`/van-ban/${arrived}`)
      await main(page).getByText('Sai thời hạn báo cáo').first().waitFor()
      await look(page, 'bi-thu-hoi')
    })
    assert.deepEqual(complaints, [])
  },
)
