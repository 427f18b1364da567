import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { askForRegistration } from '../../tools/exchange-kit/ask-for-registration.ts'
import { strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { openKit } from '../../tools/exchange-kit/kit.ts'
import { usage } from '../../tools/exchange-kit/read-arguments.ts'
import { stories } from '../../tools/exchange-kit/stories/index.ts'
import { row, sum } from '../../tools/exchange-kit/table.ts'

const well = stories.map((story) => ({ story, observed: story.expects, faults: [], seconds: 61.2 }))
const badly = well.map((one) => ({
  ...one,
  observed: '200 · received',
  faults: ['status 200', 'receipt: none'],
}))
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length))

it('the table fits into 100 columns, in both languages, whatever came of the stories', () => {
  for (const language of ['vi', 'en'] as const)
    for (const one of [...well, ...badly]) assert.ok(widest(row(one, language)) <= 100, row(one, language))
})

it('a story that fails says what was wrong, one that passes does not', () => {
  assert.match(
    row(badly[1]!, 'vi'),
    /^✗ HỎNG .*\n {4}mong đợi .*\n {4}quan sát .*\n {4}sai +status 200; receipt: none\n {4}căn cứ /,
  )
  assert.match(row(well[1]!, 'en'), /^✓ PASS .*\n {4}expected .*\n {4}observed .*\n {4}clause /)
})

it('the stories about one thing stand under its name, which is told once', () => {
  const told = well.map((one) => row(one, 'vi')).join('')
  assert.match(told, /^\n── Gói tin đúng ──\n✓ /)
  assert.equal(told.split('── Bọc chữ ký ──').length, 2)
})

it('the last lines name every story that failed', () => {
  assert.equal(sum(well, 'vi'), `\n${well.length}/${well.length} đạt\n`)
  const mixed = [badly[0]!, ...well.slice(1, 3)]
  assert.equal(sum(mixed, 'en'), `\n2/3 passed\n✗ ${stories[0]!.en}\n`)
})

it('a fingerprint is told as the pages of Krông show it, in groups of four', () => {
  const identity = strangeIdentity(Temporal.Now.instant())
  const kit = openKit({
    node: { host: '127.0.0.1', port: 1, base: '', certificate: identity.certificate },
    identity,
    stranger: identity,
    from: 'H50.X99',
    to: 'H50.X00.X03',
    large: 1,
    run: 'THU',
  })
  const asked = askForRegistration(kit, 'peer-unknown')
  assert.ok(widest(asked) <= 100)
  const [read = ''] = /^ +((?:[0-9a-f]{4} ){15}[0-9a-f]{4})$/m.exec(asked)?.slice(1) ?? []
  assert.equal(read.replaceAll(' ', ''), identity.fingerprint)
})

it('the page of the kit tells its options, and as many stories as there are', () => {
  const page = readFileSync(new URL('../../docs/operations/exchange-kit.md', import.meta.url), 'utf8')
  for (const [option] of usage.matchAll(/--[a-z]+/g)) assert.ok(page.includes(`| \`${option}\` |`), option)
  for (const told of [`${stories.length} tình huống`, `${stories.length} stories`])
    assert.ok(page.includes(told), told)
})
