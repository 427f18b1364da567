import assert from 'node:assert/strict'
import { test } from 'node:test'
import { someIssue } from '../testing/some-issue.ts'
import { gravest, nextTurn, standingAt } from './standing.ts'

const at = (hour: number) => Temporal.Instant.from('2026-11-27T00:00:00Z').add({ hours: hour })

test('an alert stands by its times, and an end that has passed counts at once', () => {
  const issue = someIssue({ fromAt: at(2), untilAt: at(5) })
  for (const [hour, standing] of [
    [1, 'coming'],
    [2, 'running'],
    [4, 'running'],
    [5, 'past'],
  ] as const)
    assert.equal(standingAt(issue, at(hour)), standing, String(hour))
  assert.equal(standingAt({ ...issue, endedAt: at(3) }, at(4)), 'past')
})

test('what is shown changes next when something begins or ends', () => {
  const issues = [someIssue({ fromAt: at(2), untilAt: at(9) }), someIssue({ fromAt: at(0), untilAt: at(5) })]
  assert.equal(nextTurn(issues, at(1))?.toString(), at(2).toString())
  assert.equal(nextTurn(issues, at(2))?.toString(), at(5).toString())
  assert.equal(nextTurn(issues, at(9)), undefined)
})

test('the gravest stands first, exercises last', () => {
  const [minor, extreme, drill] = [
    someIssue({ severity: 'Minor', headline: 'nhẹ' }),
    someIssue({ severity: 'Extreme', headline: 'nặng' }),
    someIssue({ severity: 'Extreme', headline: 'tập', drill: true }),
  ]
  assert.deepEqual(
    gravest([minor, drill, extreme]).map(({ headline }) => headline),
    ['nặng', 'nhẹ', 'tập'],
  )
})
