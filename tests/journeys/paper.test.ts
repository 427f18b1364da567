import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { begin, confirm, leaderLabel, main, optionWith, press, seen } from './paper-steps.ts'
import { databaseOf } from './database-of.ts'
import { communeOf, holderOf } from './paper-people.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser: Browser = await startBrowser()
const database = databaseOf(folder)
const head = await holderOf(database, 'NNPTNT', 'head')
const specialist = await holderOf(database, 'NNPTNT', 'specialist')
const asked = await holderOf(database, 'TNMT', 'head')
const commune = await communeOf(database, 'talong')

/** A letter as it comes from the province, with its words inside. */
async function letter(): Promise<Buffer> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.setContent(`<style>body{font:14pt serif}td{vertical-align:top;text-align:center;width:50%}</style>
    <table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH QUẢNG TRỊ<br>Số: 1500/UBND-NN<br>V/v ứng phó mưa lũ</td>
    <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br><i>Quảng Trị, ngày 20 tháng 11 năm 2026</i></td></tr></table>
    <p>Kính gửi: Ủy ban nhân dân huyện Đakrông</p><p>Yêu cầu rà soát khu dân cư có nguy cơ sạt lở, báo cáo kết quả.</p>`)
  const bytes = await page.pdf({ format: 'A4' })
  await context.close()
  return bytes
}

for (const [device, width] of [
  ['desktop', widths.desktop],
  ['phone', widths.phone],
] as const)
  it(
    `a paper from its arrival to its reply and its closed file, on a ${device}`,
    { timeout: 240_000 },
    async () => {
      const abstract = `Ứng phó mưa lũ, sạt lở đất (${device})`
      const complaints: string[] = []
      const as = async <Result>(username: string, work: (page: Page) => Promise<Result>): Promise<Result> => {
        const who = await visitor(browser, url, { width })
        await comeIn(who.page, username)
        const result = await work(who.page)
        complaints.push(...who.complaints)
        await who.context.close()
        return result
      }
      const look = async (page: Page, name: string) => {
        await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
        await assertFits(page)
        // Nothing is covered by what sticks to the screen's edge: a person scrolls.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewportSize({ width, height: height + 200 })
        await assertAccessible(page)
        await page.setViewportSize({ width, height: 760 })
        await picture(page, `van-ban-${name}-${width}`)
      }

      const id = await as('vanthu', async (page) => {
        await page.goto('/van-ban-den/tiep-nhan')
        await page.setInputFiles('input[type=file]', {
          name: 'den.pdf',
          mimeType: 'application/pdf',
          buffer: await letter(),
        })
        await press(page, 'Tiếp nhận')
        await page.waitForURL(/vao-so/)
        await page.getByLabel('Số, ký hiệu').fill(`${width}/UBND-NN`)
        await page.getByLabel('Ngày văn bản').fill('20/11/2026')
        await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Quảng Trị')
        await page.getByLabel('Trích yếu').fill(abstract)
        await page.getByLabel('Độ khẩn').selectOption('urgent')
        await look(page, 'vao-so')
        const here = new URL(page.url()).pathname.split('/')[2]!
        await press(page, 'Vào sổ')
        await begin(page, here, 'Trình lãnh đạo')
        await page.getByLabel('Trình cho').selectOption({ label: await leaderLabel(page) })
        await press(page, 'Trình lãnh đạo')
        return here
      })

      await as('chutich', async (page) => {
        await page.goto('/ban-lam-viec')
        await page.getByRole('link', { name: abstract }).first().click()
        await page.waitForURL(/van-ban\//)
        await look(page, 'lanh-dao')
        await begin(page, id, 'Chỉ đạo')
        await page
          .getByLabel('Đơn vị chủ trì')
          .selectOption({ label: 'Phòng Nông nghiệp và Phát triển nông thôn' })
        await look(page, 'chi-dao')
        await press(page, 'Chuyển chỉ đạo')
      })

      await as(head.username, async (page) => {
        await begin(page, id, 'Phân công')
        await page
          .getByLabel('Người chủ trì')
          .selectOption({ label: await optionWith(page, 'Người chủ trì', specialist.name) })
        await press(page, 'Phân công')
      })

      await as(specialist.username, async (page) => {
        await begin(page, id, 'Xin ý kiến')
        await page.getByLabel('Hỏi ai').selectOption({ label: await optionWith(page, 'Hỏi ai', asked.name) })
        await page.getByLabel('Nội dung xin ý kiến').fill('Khu vực nào có nguy cơ sạt lở cao?')
        await press(page, 'Xin ý kiến')
      })
      await as(asked.username, async (page) => {
        await page.goto(`/van-ban/${id}`)
        await main(page).getByRole('link', { name: 'Cho ý kiến' }).first().click()
        await page.getByLabel('Ý kiến của bạn').fill('Ba thôn ven sông: A Rồng, Ly Tôn, Vôi.')
        await press(page, 'Cho ý kiến')
      })

      const reply = await as(specialist.username, async (page) => {
        await begin(page, id, 'Soạn trả lời')
        await page.getByLabel('Loại văn bản').selectOption('cong-van')
        await page.getByLabel('Trích yếu').fill(`Trả lời việc ${abstract}`)
        await page
          .getByLabel(/^Nội dung/)
          .fill(
            'Ủy ban nhân dân huyện báo cáo kết quả như sau.\n\n1. Đã rà soát ba thôn ven sông.\n\n2. Sẵn sàng sơ tán 42 hộ./.',
          )
        await page
          .getByLabel('Người ký')
          .selectOption({ label: await optionWith(page, 'Người ký', 'Chủ tịch – ') })
        await page.getByLabel('Ủy ban nhân dân xã Tà Long').check()
        await page.getByLabel('Nơi nhận khác').fill('Ủy ban nhân dân tỉnh Quảng Trị')
        await look(page, 'soan')
        await press(page, 'Soạn văn bản')
        await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/)
        const draft = new URL(page.url()).pathname.split('/')[2]!
        await begin(page, draft, 'Trình')
        await press(page, 'Trình')
        return draft
      })
      const steps = [
        [head.username, 'Ký nháy nội dung'],
        ['vanthu', 'Đúng thể thức'],
        ['chutich', 'Ký ban hành'],
      ] as const
      for (const [username, deed] of steps)
        await as(username, async (page) => {
          await begin(page, reply, deed)
          if (deed === 'Ký ban hành') await look(page, 'ky')
          await confirm(page, deed)
        })
      await as('vanthu', async (page) => {
        await begin(page, reply, 'Phát hành')
        await look(page, 'phat-hanh')
        await confirm(page, 'Phát hành')
        await page.goto(`/van-ban/${reply}`)
        await seen(page, 'Chữ ký DÙNG THỬ: nội dung còn nguyên, không có giá trị pháp lý.')
        await look(page, 'da-phat-hanh')
      })
      await as(specialist.username, async (page) => {
        await begin(page, id, 'Hoàn thành')
        await page.getByLabel('Kết quả').fill('Đã trả lời bằng văn bản.')
        await press(page, 'Hoàn thành')
        await page.goto(`/van-ban/${id}`)
        await main(page).getByText('Đã giải quyết').first().waitFor()
        await look(page, 'dien-bien')
      })

      await as(specialist.username, async (page) => {
        await page.goto('/ho-so/mo')
        await page.getByLabel('Tiêu đề hồ sơ').fill(`Hồ sơ ${abstract}`)
        await press(page, 'Mở hồ sơ')
        await page.waitForURL(/ho-so\/[0-9a-f-]{36}/)
        const file = new URL(page.url()).pathname
        for (const paper of [id, reply]) {
          await page.goto(`/van-ban/${paper}/ho-so?q=${encodeURIComponent(abstract)}`)
          const choice = main(page)
            .getByRole('button', { name: /^Đưa vào / })
            .first()
          await choice.click()
          await page.waitForURL((address) => !address.pathname.endsWith('/ho-so'))
        }
        await page.goto(file)
        assert.equal(await main(page).getByRole('link', { name: abstract }).count(), 2)
        await look(page, 'ho-so')
        await main(page).getByRole('link', { name: 'Kết thúc hồ sơ' }).click()
        await page.waitForURL(/dong$/)
        const knowing = page.getByLabel('Tôi đã xem và vẫn kết thúc hồ sơ')
        if (await knowing.count()) await knowing.check()
        await press(page, 'Kết thúc hồ sơ')
        await page.goto(file)
        await main(page).getByText('Đã kết thúc').first().waitFor()
        await look(page, 'ho-so-xong')
      })

      const there = await as('vanthu.talong', async (page) => {
        await page.goto('/van-ban-den?bang=to-register')
        await main(page)
          .getByRole('link', { name: `Trả lời việc ${abstract}` })
          .click()
        await page.waitForURL(/van-ban\/[0-9a-f]/)
        const arrived = new URL(page.url()).pathname.split('/')[2]!
        await begin(page, arrived, 'Vào sổ')
        await press(page, 'Vào sổ')
        await page.goto(`/van-ban/${arrived}`)
        await main(page)
          .getByText(/UBND-NNPTNT/)
          .first()
          .waitFor()
        await begin(page, arrived, 'Trình lãnh đạo')
        await page.getByLabel('Trình cho').selectOption({ label: await leaderLabel(page) })
        await press(page, 'Trình lãnh đạo')
        return arrived
      })

      await as(commune.chair.username, async (page) => {
        await begin(page, there, 'Chỉ đạo')
        await page.getByLabel('Đơn vị chủ trì').selectOption({ label: commune.unit })
        await press(page, 'Chuyển chỉ đạo')
      })
      const answer = `Báo cáo ${abstract}`
      const answered = await as(commune.official.username, async (page) => {
        await begin(page, there, 'Soạn trả lời')
        await page.getByLabel('Loại văn bản').selectOption('cong-van')
        await page.getByLabel('Trích yếu').fill(answer)
        await page
          .getByLabel(/^Nội dung/)
          .fill('Ủy ban nhân dân xã báo cáo: đã sơ tán 42 hộ, bảo đảm an toàn./.')
        await page
          .getByLabel('Người ký')
          .selectOption({ label: await optionWith(page, 'Người ký', 'Chủ tịch – ') })
        await page.getByRole('checkbox', { name: 'Ủy ban nhân dân huyện Đakrông', exact: true }).check()
        await press(page, 'Soạn văn bản')
        await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/)
        const draft = new URL(page.url()).pathname.split('/')[2]!
        await begin(page, draft, 'Trình')
        await press(page, 'Trình')
        return draft
      })
      for (const [username, deed] of [
        [commune.chair.username, 'Ký nháy nội dung'],
        ['vanthu.talong', 'Đúng thể thức'],
        [commune.chair.username, 'Ký ban hành'],
        ['vanthu.talong', 'Phát hành'],
      ] as const)
        await as(username, async (page) => {
          await begin(page, answered, deed)
          await confirm(page, deed, { byKey: deed !== 'Ký nháy nội dung' })
        })
      await as(commune.official.username, async (page) => {
        await begin(page, there, 'Hoàn thành')
        await page.getByLabel('Kết quả').fill('Đã báo cáo huyện.')
        await press(page, 'Hoàn thành')
        await page.goto(`/van-ban/${there}`)
        await main(page).getByText('Đã giải quyết').first().waitFor()
        await look(page, 'xa-giai-quyet')
      })
      await as('vanthu', async (page) => {
        await page.goto('/van-ban-den?bang=to-register')
        await main(page).getByRole('link', { name: answer }).first().click()
        await page.waitForURL(/van-ban\/[0-9a-f]/)
        await main(page).getByText('Ủy ban nhân dân xã Tà Long').first().waitFor()
      })
      assert.deepEqual(complaints, [])
    },
  )
