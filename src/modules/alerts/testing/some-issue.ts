import { newId } from '#kit/ids.ts'
import type { Issue, IssueText } from '../alert.ts'

const now = Temporal.Instant.from('2026-11-27T01:00:00Z')

/** What an issue says, for tests: a flood of level 3 over everything until tomorrow. */
export const someText = (more: Partial<IssueText> = {}, at: Temporal.Instant = now): IssueText => ({
  scale: 'disaster',
  rank: 3,
  headline: 'Lũ trên sông Đakrông đang lên nhanh',
  happening: 'Mực nước lên 40 cm mỗi giờ.',
  advice: 'Không qua ngầm tràn.\nĐưa người già, trẻ em lên chỗ cao.',
  certainty: 'Observed',
  phones: 'Trực ban huyện: 0233 3886 222',
  source: 'Đài Khí tượng Thủy văn',
  whole: true,
  places: [],
  areaNote: '',
  fromAt: at,
  untilAt: at.add({ hours: 24 }),
  ...more,
})

/** An issue of an alert as the public reads it, for tests. */
export const someIssue = (more: Partial<Issue> = {}): Issue => ({
  ...someText(),
  alertId: newId<'alert'>(),
  number: 7n,
  authorityId: newId<'authority'>(),
  drill: false,
  sample: false,
  openedAt: now,
  kind: 'flood',
  kindName: 'Lũ, ngập lụt',
  kindNameEn: 'Flood',
  icon: 'waves',
  category: 'Met',
  issueId: newId<'alert-issue'>(),
  issue: 1,
  latest: true,
  levelName: 'Cấp 3, rủi ro lớn',
  levelNameEn: 'Level 3, high risk',
  colour: 'orange',
  severity: 'Severe',
  issuedAt: now,
  issuer: 'Ủy ban nhân dân huyện Đakrông',
  alone: false,
  endedAt: null,
  endedHow: null,
  endedWhy: null,
  ...more,
})
