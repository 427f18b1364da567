import assert from 'node:assert/strict'
import { test } from 'node:test'
import { someIssue } from '../testing/some-issue.ts'
import { capFaults } from '../testing/cap-faults.ts'
import { writeCap } from './cap.ts'

const place = {
  host: 'dakrong.example.vn',
  web: 'https://dakrong.example.vn/canh-bao/lu-7',
  wholeArea: 'Toàn địa bàn ({name})',
}
const written = (...issues: Parameters<typeof writeCap>[0]) => {
  const xml = writeCap(issues, place)
  assert.deepEqual(capFaults(xml), [], xml)
  return xml
}
const valueOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

test('an alert is a message of CAP 1.2: order, values, times and area as the schema has them', () => {
  const xml = written(someIssue())
  assert.equal(valueOf(xml, 'msgType'), 'Alert')
  assert.equal(valueOf(xml, 'status'), 'Actual')
  assert.equal(valueOf(xml, 'identifier'), 'dakrong.example.vn.7.1')
  assert.equal(valueOf(xml, 'sent'), '2026-11-27T08:00:00+07:00')
  assert.equal(valueOf(xml, 'areaDesc'), 'Toàn địa bàn (Ủy ban nhân dân huyện Đakrông)')
})

test('the next issue updates the one before and refers to it', () => {
  const first = someIssue()
  const xml = written({ ...first, issue: 2, issuedAt: first.issuedAt.add({ hours: 2 }) }, first)
  assert.equal(valueOf(xml, 'msgType'), 'Update')
  assert.equal(
    valueOf(xml, 'references'),
    'dakrong.example.vn,dakrong.example.vn.7.1,2026-11-27T08:00:00+07:00',
  )
})

test('an end by a person cancels it; one that ran out stays what it was', () => {
  const endedAt = Temporal.Instant.from('2026-11-27T05:00:00Z')
  const over = written(someIssue({ endedAt, endedHow: 'all-clear', endedWhy: 'Nước đã rút.' }))
  assert.deepEqual(
    ['msgType', 'urgency', 'responseType', 'note'].map((name) => valueOf(over, name)),
    ['Cancel', 'Past', 'AllClear', 'Nước đã rút.'],
  )
  assert.equal(
    valueOf(written(someIssue({ endedAt, endedHow: 'expired', endedWhy: '' })), 'msgType'),
    'Alert',
  )
})

test('an exercise says so to machines and to people', () => {
  const xml = written(someIssue({ drill: true }))
  assert.equal(valueOf(xml, 'status'), 'Exercise')
  assert.match(valueOf(xml, 'headline') ?? '', /^DIỄN TẬP: /)
})

test('what was typed cannot break the message', () => {
  const xml = written(someIssue({ headline: 'A <b>&\u0007"x"', advice: ']]></alert><script>', source: '' }))
  assert.match(xml, /<headline>A &lt;b&gt;&amp;"x"<\/headline>/)
})

test('every kind of message holds: places, each grade, each certainty, coming and running, past and exercise', () => {
  const first = someIssue()
  const endedAt = first.issuedAt.add({ hours: 5 })
  const placeId = first.authorityId
  const places = [
    { placeId, name: 'Xã Tà Long', village: 'Thôn Kè' },
    { placeId, name: 'Xã Ba Nang', village: '' },
  ]
  for (const more of [
    { whole: false, places, areaNote: 'các ngầm tràn & cầu treo' },
    {
      severity: 'Extreme',
      certainty: 'Possible',
      colour: 'purple',
      fromAt: first.issuedAt.add({ hours: 2 }),
    },
    { severity: 'Minor', certainty: 'Likely', category: 'CBRNE', phones: '', source: '', happening: '' },
    { endedAt, endedHow: 'error', endedWhy: 'Gõ nhầm <xã>.', drill: true },
  ] as const)
    written(someIssue(more))
  const chain = [3, 2, 1].map((issue) => someIssue({ issue, issuedAt: first.issuedAt.add({ hours: issue }) }))
  const [last, ...earlier] = chain as [typeof first, typeof first, typeof first]
  assert.equal(valueOf(written(last, ...earlier), 'references')?.split(' ').length, 2)
  const ended = { ...last, endedAt, endedHow: 'all-clear', endedWhy: 'Nước rút.' } as const
  assert.equal(valueOf(written(ended, ...earlier), 'references')?.split(' ').length, 3)
})

test('the check of messages finds what is wrong', () => {
  const xml = writeCap([someIssue()], place)
  for (const [wrong, at] of [
    [xml.replace('<scope>Public</scope>', ''), 'source|scope'],
    [xml.replace('Observed', 'Sure'), 'certainty'],
    [xml.replace(/(<status>.*<\/status>)(<msgType>.*<\/msgType>)/, '$2$1'), 'msgType'],
    [xml.replace('+07:00</sent>', 'Z</sent>'), 'sent'],
    [xml.replace(/<areaDesc>.*<\/areaDesc>/, '<areaDesc/>'), 'areaDesc'],
    [xml.replace('</areaDesc>', '</areaDesc><polygon>16.6,106.9 16.7,106.9</polygon>'), 'polygon'],
    [xml.replace('</areaDesc>', '</areaDesc><geocode><value>1</value></geocode>'), 'value'],
    [xml.replace('https://dakrong', 'javascript:dakrong'), 'web'],
    [xml.replace('<msgType>Alert', '<msgType>Warn'), 'msgType'],
    [xml.replace('emergency:cap:1.2', 'emergency:cap:1.1'), 'alert'],
  ] as const)
    assert.match(capFaults(wrong).join('\n'), new RegExp(at), at)
})
