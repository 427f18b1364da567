import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import { type DesktopMood, desktopSigningServer, trialAuthority } from '#platform/testing/index.ts'
import { askDesktop, type DesktopCode, DesktopFault, readDesktopAnswer } from './ask-desktop.ts'

const holder = trialAuthority(Temporal.Now.instant()).issue('Nguyễn Thị Hòa', { profile: 'person' })
const desktop = await desktopSigningServer(softwareSigner(holder))
const { address } = desktop
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'signed',
    (fault: unknown) => (fault instanceof DesktopFault ? fault.code : fault),
  )

describe('what the program on the desk does, told by a code', () => {
  const cases: readonly (readonly [DesktopMood, DesktopCode])[] = [
    ['cancelled', 'desktop-refused'],
    ['silent', 'desktop-late'],
    ['closing', 'desktop-closed'],
    ['garbage', 'desktop-answer-wrong'],
  ]
  for (const [mood, code] of cases)
    it(`${mood}: ${code}`, async () => {
      desktop.mood = mood
      assert.equal(await codeOf(askDesktop('SignApproved', '{}', { address, answerMs: 400 })), code)
    })
  it('a program that is not there: desktop-missing', async () => {
    assert.equal(await codeOf(askDesktop('SignApproved', '{}', { address: 'ws://127.0.0.1:1' })), 'desktop-missing') // prettier-ignore
    assert.equal(await codeOf(askDesktop('SignApproved', '{}', { address: 'not an address' })), 'desktop-missing') // prettier-ignore
  })
})

test('one operation is one path; what the program refuses comes in its own words', async () => {
  desktop.mood = 'honest'
  const before = desktop.asked.length
  const fault = await askDesktop('SignIssued', '{}', { address }).catch((one: unknown) => one)
  assert.ok(fault instanceof DesktopFault && fault.code === 'desktop-refused' && fault.told.length > 0)
  assert.deepEqual(desktop.asked.slice(before), ['/SignIssued'])
})

test('only Status 0 is success', () => {
  const read = (answer: unknown) => readDesktopAnswer(JSON.stringify(answer))
  assert.deepEqual(read({ Status: 0, FileName: 'a.pdf', FileServer: 'x' }), { fileName: 'a.pdf', fileServer: 'x' }) // prettier-ignore
  assert.deepEqual(read({ Status: '0' }), { fileName: '', fileServer: '' })
  for (const answer of [{ Status: 1 }, { Status: '' }, { Status: 'x' }, { Status: 500, Message: 'Lỗi' }])
    assert.throws(() => read(answer), { code: 'desktop-refused' })
  for (const answer of [{}, null, [], { Status: null }, { Status: false }])
    assert.throws(() => read(answer), { code: 'desktop-answer-wrong' })
  assert.throws(() => readDesktopAnswer(new Uint8Array([0])), { code: 'desktop-answer-wrong' })
})
