import type pg from 'pg'
import type { Break } from '#platform/record/index.ts'
import { complain, say } from './command.ts'

const faults: Record<Break['fault'], readonly [string, string]> = {
  content: ['nội dung dòng đã bị đổi', 'its content was changed'],
  link: ['không nối tiếp dòng trước', 'it does not follow from the line before'],
  gap: ['thiếu dòng ngay trước dòng này', 'a line is missing right before it'],
  head: ['cuối chuỗi đã bị cắt', 'the end of the chain was cut'],
  checkpoint: ['khác điểm kiểm đã ký', 'it differs from the signed checkpoint'],
  'checkpoint-outside': [
    'khác điểm kiểm đã ký cất ngoài cơ sở dữ liệu',
    'it differs from the signed checkpoint kept outside the database',
  ],
}

const lineQuery = `
  SELECT e.event, e.subject_type || ' ' || e.subject_id AS subject, coalesce(e.actor->>'name', e.actor->>'kind') AS who,
         left(encode(e.hash, 'hex'), 16) AS kept, left(encode(record.digest(e), 'hex'), 16) AS reckoned
    FROM record.entries e WHERE e.authority_id = $1 AND e.seq = $2`

const soundQuery = `
  SELECT seq::text, at::text FROM record.checkpoints
   WHERE authority_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT 1`

/** Says where a chain breaks: authority, number, when, what differs, and up to where a signature still vouches for it. */
export async function tellBreak(owner: pg.Pool, name: string, found: Break): Promise<void> {
  const { authorityId, seq, at, fault } = found
  const [vi, en] = faults[fault]
  const where = `${name} · ${seq}${at ? ` · ${at}` : ''}`
  complain(`Nhật ký ${where}: ${vi}.`, `Record ${where}: ${en}.`)
  const { rows: lines } = await owner.query(lineQuery, [authorityId, seq])
  for (const { event, subject, who, kept, reckoned } of lines) {
    say(`    ${event} · ${subject} · ${who}`)
    if (fault === 'content') say(`    mã băm đã ghi / hash kept ${kept}… ≠ tính lại / reckoned ${reckoned}…`)
  }
  const { rows: sound } = await owner.query(soundQuery, [authorityId, seq])
  if (fault === 'content' || fault === 'link' || fault === 'gap')
    say(
      sound.length > 0
        ? `    điểm kiểm đã ký gần nhất trước đó / last signed checkpoint before: ${sound[0].seq} · ${sound[0].at}`
        : '    chưa có điểm kiểm nào trước đó / no checkpoint before',
    )
}
