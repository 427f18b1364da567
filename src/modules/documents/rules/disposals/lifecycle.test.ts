import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { CaseFile } from '../../case-file.ts'
import { type Disposal, disposalHappened, type DisposalStep, disposalStates } from '../../disposal.ts'
import type { Standing } from '../access.ts'
import {
  disposalAfter,
  disposalWays,
  isPending,
  mayDecideDisposal,
  mayEndFiles,
  mayKeepBack,
  mayOpine,
  mayReadDisposal,
} from './lifecycle.ts'

const proposerId = newId<'account'>()
const memberId = newId<'account'>()
const nobody: Standing = {
  registers: false,
  issues: false,
  directs: false,
  signs: false,
  processes: false,
  headOf: null,
  accountId: newId<'account'>(),
  letIn: false,
}
const clerk = { ...nobody, registers: true, accountId: proposerId }
const leader = { ...nobody, directs: true }
const member = { ...nobody, accountId: memberId }
const council = [{ accountId: memberId, view: null }]
const proposal = (state: Disposal['state']): Disposal => ({
  id: newId<'disposal'>(),
  authorityId: newId<'authority'>(),
  title: 'Hồ sơ hết thời hạn',
  state,
  proposerId,
  proposerName: 'Văn thư',
  draftedAt: Temporal.Instant.from('2026-11-25T01:00:00Z'),
  decidedAt: null,
  decidedByName: null,
  decisionWhy: null,
})
const today = new Temporal.PlainDate(2026, 11, 25)
const file = (more: Partial<CaseFile> = {}): CaseFile => ({
  id: newId<'case-file'>(),
  authorityId: newId<'authority'>(),
  code: '01.VP',
  title: 'Trao đổi',
  unitId: newId<'unit'>(),
  unitName: 'Văn phòng',
  responsibleId: proposerId,
  responsibleName: 'Văn thư',
  year: 2010,
  retention: '06',
  retentionYears: null,
  construction: false,
  state: 'accepted',
  frozen: false,
  openedOn: new Temporal.PlainDate(2010, 1, 4),
  closedOn: new Temporal.PlainDate(2010, 12, 20),
  packageFileId: null,
  changedAt: Temporal.Instant.from('2010-12-20T01:00:00Z'),
  ...more,
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code)
const steps = Object.keys(disposalHappened) as DisposalStep[]

describe('a proposal to dispose of files', () => {
  it('is approved only out of the leaders’ hands, after the council', () => {
    for (const state of disposalStates)
      for (const step of steps) {
        const after = disposalAfter(state, step)
        if (after === 'approved') assert.deepEqual([state, step], ['deciding', 'approve'])
        if (after === 'deciding' && state !== 'deciding')
          assert.deepEqual([state, step], ['reviewing', 'present'])
        if (after === 'reviewing' && state !== 'reviewing')
          assert.deepEqual([state, step], ['drafting', 'submit'])
      }
  })

  it('can be withdrawn while it is pending, and its ends lead nowhere', () => {
    for (const state of disposalStates) {
      assert.equal('withdraw' in disposalWays[state], isPending(state), state)
      if (!isPending(state) && state !== 'approved') assert.deepEqual(disposalWays[state], {}, state)
    }
  })

  it('is decided by a leader who did not propose it; all reasons are said at once', () => {
    assert.deepEqual(mayDecideDisposal(leader, proposal('deciding'), 'approve'), [])
    assert.deepEqual(codes(mayDecideDisposal(clerk, proposal('drafting'), 'approve')), [
      'documents.leaders-only',
      'documents.disposal-not-proposer',
      'documents.disposal-is-drafting',
    ])
    const both = { ...leader, accountId: proposerId }
    assert.deepEqual(codes(mayDecideDisposal(both, proposal('deciding'), 'refuse')), [
      'documents.disposal-not-proposer',
    ])
  })

  it('is read by the registry, the leaders and its council, and by nobody else', () => {
    for (const one of [clerk, leader, member]) assert.deepEqual(mayReadDisposal(one, council), [])
    assert.deepEqual(codes(mayReadDisposal(nobody, council)), ['documents.disposal-unknown'])
  })

  it('hears each member of the council once', () => {
    assert.deepEqual(mayOpine(member, proposal('reviewing'), council), [])
    const spoken = [{ accountId: memberId, view: 'agree' as const }]
    assert.deepEqual(codes(mayOpine(member, proposal('reviewing'), spoken)), ['documents.disposal-spoken'])
    assert.deepEqual(codes(mayOpine(clerk, proposal('reviewing'), council)), [
      'documents.disposal-council-only',
    ])
  })

  it('lets the council keep a file back while it reviews, and no longer', () => {
    assert.deepEqual(mayKeepBack(member, proposal('reviewing'), council), [])
    assert.deepEqual(codes(mayKeepBack(member, proposal('deciding'), council)), [
      'documents.disposal-keepers-only',
    ])
    assert.deepEqual(mayKeepBack(leader, proposal('deciding'), council), [])
    assert.deepEqual(codes(mayKeepBack(clerk, proposal('approved'), council)), [
      'documents.disposal-is-approved',
    ])
  })

  it('ends no file that is kept for ever, frozen, open, on its way to the archive, or whose last day is today', () => {
    assert.deepEqual(mayEndFiles([file(), file({ state: 'closed' })], today), [])
    assert.deepEqual(codes(mayEndFiles([], today)), ['documents.disposal-empty'])
    const kept = [
      file({ code: 'A', retention: '01' }),
      file({ code: 'B', frozen: true }),
      file({ code: 'C', state: 'open', closedOn: null }),
      file({ code: 'D', state: 'delivered' }),
      file({ code: 'E', closedOn: new Temporal.PlainDate(2016, 3, 1) }),
      file({ code: 'F', state: 'disposed' }),
    ]
    const found = mayEndFiles([file(), ...kept], today)
    assert.deepEqual(
      found.map(({ params }) => params?.['code']),
      ['A', 'B', 'C', 'D', 'E', 'F'],
    )
    assert.deepEqual(mayEndFiles([kept[4]!], new Temporal.PlainDate(2026, 12, 31)).length, 1)
    assert.deepEqual(mayEndFiles([kept[4]!], new Temporal.PlainDate(2027, 1, 1)), [])
  })
})
