import { startOfDay, vietnam } from '#kit/calendar/index.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Dimension } from '../../report-figures.ts'
import type { Scope } from '../../report-scope.ts'

/** Documents with what reports ask of them: when the settlement ended, which unit and person lead it. */
export const counted = sql`documents.documents d
  LEFT JOIN LATERAL (SELECT max(s.at) AS at FROM documents.steps s
    WHERE s.authority_id = d.authority_id AND s.document_id = d.id AND s.kind = 'complete') finished ON true
  LEFT JOIN LATERAL (SELECT a.id, a.unit_id, a.unit_name FROM documents.assignments a
    WHERE a.authority_id = d.authority_id AND a.document_id = d.id AND a.part = 'lead' AND a.under_id IS NULL
      AND a.ended_how IS DISTINCT FROM 'withdrawn' ORDER BY a.given_at DESC, a.id DESC LIMIT 1) lead ON true
  LEFT JOIN LATERAL (SELECT a.account_id, a.account_name FROM documents.assignments a
    WHERE a.authority_id = d.authority_id AND a.under_id = lead.id AND a.part = 'lead'
      AND a.ended_how IS DISTINCT FROM 'withdrawn' ORDER BY a.given_at DESC, a.id DESC LIMIT 1) person ON true`

const monthOf = (at: RawBuilder<unknown>) => sql`to_char(${at}, 'YYYY-MM')`
const incomingDay = sql`d.arrived_at AT TIME ZONE ${sql.lit(vietnam)}`
const outgoingDay = sql`coalesce(d.issued_on::timestamp, d.created_at AT TIME ZONE ${sql.lit(vietnam)})`
const isIncoming = ({ direction }: Scope) => direction === 'incoming'

/** What the documents of a report have in common: direction, days, unit, type, way and urgency. */
export function scopeConditions(scope: Scope): RawBuilder<unknown> {
  const { direction, from, until, unitId, typeCode, way, urgency } = scope
  const start = startOfDay(from)
  const end = startOfDay(until.add({ days: 1 }))
  const all = [sql`d.direction = ${direction}`]
  if (isIncoming(scope)) all.push(sql`d.arrived_at >= ${start} AND d.arrived_at < ${end}`)
  else
    all.push(sql`(d.issued_on BETWEEN ${from}::date AND ${until}::date
      OR (d.issued_on IS NULL AND d.created_at >= ${start} AND d.created_at < ${end}))`)
  if (unitId) all.push(isIncoming(scope) ? sql`lead.unit_id = ${unitId}` : sql`d.unit_id = ${unitId}`)
  if (typeCode) all.push(sql`d.type_code = ${typeCode}`)
  if (way) all.push(sql`d.arrived_by = ${way}`)
  if (urgency) all.push(sql`d.urgency = ${urgency}`)
  return sql.join(all, sql` AND `)
}

/** What a division of a report goes by, as text; null where a document has none. */
export function dimensionOf(dimension: Dimension, scope: Scope): RawBuilder<unknown> {
  const incoming = isIncoming(scope)
  switch (dimension) {
    case 'unit':
      return incoming ? sql`lead.unit_id::text` : sql`d.unit_id::text`
    case 'person':
      return incoming ? sql`person.account_id::text` : sql`d.drafter_id::text`
    case 'signer':
      return sql`nullif(d.signer_name, '')`
    case 'type':
      return sql`d.type_code`
    case 'way':
      return sql`d.arrived_by`
    case 'urgency':
      return sql`d.urgency`
    case 'organ':
      return sql`nullif(d.organ_name, '')`
    case 'month':
      return monthOf(incoming ? incomingDay : outgoingDay)
  }
}
