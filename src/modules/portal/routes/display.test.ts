import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
await plantTree(transactor)
const reader = siteOf(transactor)({ kind: 'visitor' })

it('how pages look is chosen by links, leads back to where one was, and nowhere else', async () => {
  const { text } = await reader.get('/trang/ta-long')
  const [, link = ''] = /href="(\/trang\/ta-long\/cach-hien-thi[^"]*)"/.exec(text) ?? []
  const page = await reader.get(link.replaceAll('&amp;', '&'))
  assert.match(page.text, /<a href="\/trang\/ta-long">Quay lại/)
  assert.equal(page.text.match(/aria-current="true"/g)?.length, 3)
  const [, large = ''] = /href="\/co-chu\/large\?ve=([^"]*)"/.exec(page.text) ?? []
  assert.equal(decodeURIComponent(large), '/trang/ta-long/cach-hien-thi?ve=%2Ftrang%2Fta-long')
  for (const away of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/"><script>',
  ])
    assert.match(
      (await reader.get(`/cach-hien-thi?ve=${encodeURIComponent(away)}`)).text,
      /<a href="\/">Quay lại/,
      away,
    )
})
