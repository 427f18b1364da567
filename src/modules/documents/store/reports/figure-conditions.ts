import { type RawBuilder, sql } from 'kysely'
import type { Figure } from '../../report-figures.ts'

const done = sql`d.state = 'completed'`
const running = sql`d.state IN ('directed', 'in-progress')`
const issued = sql`d.state IN ('issued', 'withdrawn', 'replaced')`
const electronic = sql`d.arrived_by IN ('exchange', 'mail', 'upload')`
const hasPaper = sql`EXISTS (SELECT FROM documents.versions v
  WHERE v.authority_id = d.authority_id AND v.document_id = d.id AND v.part = 0)`
const sentToAll = sql`(SELECT bool_and(r.sent_at IS NOT NULL) FROM documents.recipients r
  WHERE r.authority_id = d.authority_id AND r.document_id = d.id AND NOT r.dropped)`
const signedHere = sql`EXISTS (SELECT FROM documents.steps s
  WHERE s.authority_id = d.authority_id AND s.document_id = d.id AND s.kind = 'sign')`
const answersSomething = sql`EXISTS (SELECT FROM documents.links l
  WHERE l.authority_id = d.authority_id AND l.document_id = d.id AND l.kind = 'answers')`

/** Each figure as the condition that its documents meet: the count and the list behind it use the same one. */
export const figureConditions: Readonly<Record<Figure, (now: Temporal.Instant) => RawBuilder<unknown>>> = {
  received: () => sql`true`,
  registered: () => sql`d.arrival_number IS NOT NULL`,
  given: () => sql`(${running} OR ${done})`,
  done: () => done,
  'done-in-time': () => sql`${done} AND (d.due_at IS NULL OR finished.at <= d.due_at)`,
  'done-late': () => sql`${done} AND finished.at > d.due_at`,
  'running-in-time': (now) => sql`${running} AND (d.due_at IS NULL OR d.due_at >= ${now})`,
  'running-late': (now) => sql`${running} AND d.due_at < ${now}`,
  waiting: () => sql`d.state IN ('arrived', 'registered', 'presented')`,
  'for-information': () => sql`d.state = 'filed'`,
  'turned-back': () => sql`d.state IN ('returned', 'recalled')`,
  settled: () => sql`d.state IN ('completed', 'filed')`,
  'settled-electronically': () => sql`d.state IN ('completed', 'filed') AND ${electronic} AND ${hasPaper}`,
  exchanged: () => sql`d.arrived_by IN ('exchange', 'mail')`,
  written: () => sql`true`,
  issued: () => issued,
  'in-work': () => sql`d.state IN ('drafting', 'checking', 'form-checking', 'signing', 'signed')`,
  'waiting-issue': () => sql`d.state = 'signed'`,
  withdrawn: () => sql`d.state = 'withdrawn'`,
  replaced: () => sql`d.state = 'replaced'`,
  'given-up': () => sql`d.state = 'cancelled'`,
  replies: () => sql`${issued} AND ${answersSomething}`,
  'sent-electronically': () => sql`${issued} AND ${sentToAll}`,
  'made-electronically': () => sql`${issued} AND ${signedHere} AND ${hasPaper} AND ${sentToAll}`,
}
