import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { startBrowser, visitor, widths } from './browser.ts'
import { enter, pressEnter, tabTo, typeInto } from './by-keys.ts'
import { databaseOf } from './database-of.ts'
import { assertNothingLost } from './nothing-lost.ts'
import { readAloud } from './read-aloud.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)
const { rows } = await database.query<{ path: string }>(
  `SELECT '/bai-viet/' || a.slug || '-' || a.number AS path FROM participation.discussions d JOIN portal.articles a ON a.id = d.subject_id JOIN organisations.authorities o ON o.id = a.authority_id
   WHERE o.slug = 'huyen-dakrong' AND EXISTS (SELECT FROM participation.showings s WHERE s.discussion_id = d.id) ORDER BY a.number LIMIT 1`,
)
const article = rows[0]!.path
const { rows: translated } = await database.query<{ path: string }>("SELECT '/bai-viet/' || slug || '-' || number AS path FROM portal.articles WHERE slug LIKE 'dakrong-district-ten-years%'") // prettier-ignore
const english = translated[0]!.path
const stay = (page: Page) => page.waitForTimeout(3_200)

const around = (inside: readonly string[]) => ['region “Cảnh báo đang có hiệu lực”', 'banner', '  navigation “Danh mục trang”', 'main', ...inside.map((line) => `  ${line}`), 'contentinfo'] // prettier-ignore
const field = (name: string, wrong: string, hint = '', kind = 'textbox') => ({
  empty: `  ${kind} “${name}”${hint && ` (${hint})`}`,
  refused: `  ${kind} “${name}”${wrong || hint ? ` (${[wrong && 'invalid', [hint, wrong].filter(Boolean).join(' ')].filter(Boolean).join(': ')})` : ''}`,
})
const about = [
  field('Bác hỏi về việc gì', 'Hãy viết một câu ngắn nói việc gì.', 'Một câu ngắn. Ví dụ: Làm lại giấy khai sinh bị mất'),
  field('Việc này thuộc về', 'Hãy chọn việc này thuộc về mục nào. Không rõ thì chọn Việc khác.', '', 'combobox'),
  field('Nội dung câu hỏi', 'Hãy viết nội dung.'),
] // prettier-ignore
const who = [
  field('Họ và tên', 'Hãy ghi họ và tên của bác.'),
  field('Số điện thoại', 'Hãy ghi số điện thoại hoặc thư điện tử, một trong hai.'),
  field('Thư điện tử (không bắt buộc)', ''),
]
const questionForm = (state: 'empty' | 'refused', alert: readonly string[] = []) =>
  around(['heading 1 “Gửi câu hỏi”', 'form', ...alert, ...about.map((one) => one[state]), '  heading 2 “Bác là ai”', ...who.map((one) => one[state]), '  button “Gửi”']) // prettier-ignore

describe('what a screen reader is told', () => {
  it('of an article: where one is, what it is called, what readers say, in which language', async () => {
    const { page, context } = await visitor(browser, url, { scripts: false })
    await page.goto(article)
    assert.deepEqual(
      await readAloud(page),
      around([
        'article',
        '  heading 1 “Ngày hội đọc sách cho học sinh các trường nội trú”',
        '  navigation “Thẻ”',
        'region “Đánh giá bài viết”',
        'region “Ý kiến bạn đọc (3)”',
        '  heading 2 “Ý kiến bạn đọc (3)”',
        '  article',
        '  article',
        '  article',
        'heading 2 “Bài khác trong chuyên mục”',
      ]),
    )
    assert.equal(await page.getByRole('link', { name: 'English' }).getAttribute('lang'), 'en')
    await page.goto(english)
    const spoken = await page
      .locator('main h1')
      .evaluate((title) => title.closest('[lang]')?.getAttribute('lang'))
    assert.equal(spoken, 'en', 'what is written in English is read as English')
    await context.close()
  })

  it('of a form: each field with its hint, once it is refused with what is wrong, and the summary first', async () => {
    const { page, context } = await visitor(browser, url, { scripts: false })
    await page.goto('/hoi-dap/gui')
    assert.deepEqual(await readAloud(page), questionForm('empty'))
    await page.getByRole('main').getByRole('button', { name: 'Gửi' }).click()
    await page.getByRole('alert').waitFor()
    const summary = ['  alert', '    heading 2 “Có chỗ cần sửa trước khi tiếp tục”']
    assert.deepEqual(await readAloud(page), questionForm('refused', summary))
    await context.close()
  })
})

describe('a reader without mouse and without scripts', () => {
  it('finds an article, rates it, says something, asks a question and follows it by its code', async () => {
    const { page, context, complaints } = await visitor(browser, url, {
      width: widths.desktop,
      scripts: false,
    })
    await page.goto('/')
    await enter(page, /^Tìm/, /tim-kiem/)
    await typeInto(page, /[Tt]ìm/, 'hoc sinh')
    await pressEnter(page, /q=/)
    await enter(page, /[Hh]ọc sinh/, /bai-viet/)
    const address = page.url()
    await enter(page, /Cho 4 điểm/, /danh-gia/)
    await stay(page)
    await enter(page, /Gửi đánh giá/, address)
    await enter(page, /Gửi ý kiến của bạn/, /gui-y-kien/)
    await typeInto(page, /^Ý kiến/, 'Đường vào bản còn lầy.')
    await typeInto(page, /^Tên của bạn/, 'Hồ Thị Lan')
    await stay(page)
    await enter(page, /^Gửi ý kiến$/, /\/y-kien\/\w+/)
    await page.goto('/')
    await enter(page, /^Hỏi đáp$/, /hoi-dap$/)
    await enter(page, /Gửi câu hỏi|Đặt câu hỏi/, /hoi-dap\/gui/)
    await typeInto(page, /^Bác hỏi về việc gì/, 'Cấp lại thẻ bảo hiểm')
    await tabTo(page, /^Việc này thuộc về/)
    await page.keyboard.press('ArrowDown')
    await typeInto(page, /^Nội dung câu hỏi/, 'Thẻ của cháu bị ướt, làm lại ở đâu?')
    await typeInto(page, /^Họ và tên/, 'Hồ Thị Lan')
    await enter(page, /^Gửi$/, /hoi-dap\/gui/)
    await typeInto(page, /^Số điện thoại/, '0912345678')
    await enter(page, /^Gửi$/, /theo-doi\/\w+/)
    const code = page.url().split('/').at(-1)!
    await page.goto('/')
    await enter(page, /^Hỏi đáp$/, /hoi-dap$/)
    await enter(page, /Theo dõi/, /theo-doi$/)
    await typeInto(page, /[Mm]ã/, code)
    await pressEnter(page, new RegExp(`theo-doi/${code}`))
    await page.getByText('Cấp lại thẻ bảo hiểm').first().waitFor()
    // The browser tells of the form that came back.
    assert.deepEqual(complaints.filter((text) => !text.includes('422')), []) // prettier-ignore
    await context.close()
  })
})

describe('at twice the size', () => {
  for (const [how, width, letters] of [
    ['the page', 640, 1],
    ['the letters', widths.desktop, 2],
  ] as const)
    it(`of ${how}: home, section, article and comment lose nothing`, async () => {
      const { page, context } = await visitor(browser, url, { width })
      const go = async (step: () => Promise<unknown>) => {
        await step()
        if (letters > 1) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        await assertNothingLost(page)
      }
      await go(() => page.goto('/'))
      await go(() => page.goto('/muc/tin-tuc'))
      await go(() => page.goto(article))
      await go(() => page.goto(`${article}/gui-y-kien`))
      await context.close()
    })
})
