import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { CheckpointLine } from './checkpoints.ts'
import { isSignedBy, type SigningKey } from './signing-key.ts'

/** The first place where a chain does not hold. */
export type Break = {
  readonly authorityId: string
  readonly seq: string
  readonly at?: string
  /** What is wrong: a line's content, its link to the line before, a missing line, the head, or a checkpoint. */
  readonly fault: 'content' | 'link' | 'gap' | 'head' | 'checkpoint' | 'checkpoint-outside'
}

export type Verification = {
  readonly chains: number
  readonly entries: bigint
  readonly checkpoints: number
  readonly broken: Break[]
}

const firstBreaks = `
  WITH walked AS (
    SELECT e.authority_id, e.seq, e.at, e.hash <> record.digest(e) AS altered,
           e.previous <> coalesce(lag(e.hash) OVER chain, '\\x') AS unlinked,
           e.seq <> row_number() OVER chain AS gap
      FROM record.entries e
    WINDOW chain AS (PARTITION BY e.authority_id ORDER BY e.seq))
  SELECT DISTINCT ON (authority_id) authority_id, seq::text, at,
         CASE WHEN gap THEN 'gap' WHEN altered THEN 'content' ELSE 'link' END AS fault
    FROM walked WHERE altered OR unlinked OR gap ORDER BY authority_id, seq`

const lostHeads = `
  SELECT h.authority_id, h.seq::text, 'head' AS fault FROM record.heads h
    LEFT JOIN LATERAL (SELECT seq, hash FROM record.entries e WHERE e.authority_id = h.authority_id ORDER BY seq DESC LIMIT 1) last ON true
   WHERE (coalesce(last.seq, 0), coalesce(last.hash, '\\x')) IS DISTINCT FROM (h.seq, h.hash)
  UNION ALL
  SELECT DISTINCT e.authority_id, '1', 'head' FROM record.entries e
   WHERE NOT EXISTS (SELECT FROM record.heads h WHERE h.authority_id = e.authority_id)`

async function readOutside(folder: string | undefined): Promise<CheckpointLine[]> {
  if (!folder) return []
  const files = await readdir(folder).catch(() => [])
  const texts = await Promise.all(
    files.filter((file) => file.endsWith('.jsonl')).map((file) => readFile(join(folder, file), 'utf8')),
  )
  return texts
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as CheckpointLine)
}

type Point = {
  authorityId: string
  seq: bigint
  hash: Buffer
  at: Temporal.Instant
  signature: Buffer
  keyId: string
}

async function checkPoints(
  pool: pg.Pool,
  key: SigningKey,
  points: Point[],
  fault: Break['fault'],
): Promise<Break[]> {
  const { rows } = await pool.query<{ at: number }>(
    `SELECT p.at FROM unnest($1::uuid[], $2::bigint[], $3::bytea[]) WITH ORDINALITY AS p (authority_id, seq, hash, at)
      WHERE NOT EXISTS (SELECT FROM record.entries e
        WHERE e.authority_id = p.authority_id AND e.seq = p.seq AND e.hash = p.hash)`,
    [points.map((p) => p.authorityId), points.map((p) => String(p.seq)), points.map((p) => p.hash)],
  )
  const missing = new Set(rows.map(({ at }) => Number(at) - 1))
  return points
    .filter(
      (point, at) => missing.has(at) || (point.keyId === key.id && !isSignedBy(key, point, point.signature)),
    )
    .map(({ authorityId, seq, at }) => ({ authorityId, seq: String(seq), at: at.toString(), fault }))
}

/**
 * Walks every chain from its first line, recomputes each hash inside PostgreSQL, and holds the lines against the signed checkpoints
 * in the database and in the folder outside it. Names the first break of each chain. Needs an owner's pool.
 */
export async function verifyRecord(pool: pg.Pool, key: SigningKey, outside?: string): Promise<Verification> {
  const { rows: broken } = await pool.query(firstBreaks)
  const { rows: heads } = await pool.query(lostHeads)
  const { rows: counts } = await pool.query(
    'SELECT count(*) AS entries, count(DISTINCT authority_id)::int AS chains FROM record.entries',
  )
  const { rows: inside } = await pool.query(
    'SELECT authority_id, seq, hash, at, signature, key_id FROM record.checkpoints',
  )
  const insidePoints = inside.map(
    (row) => ({ ...row, authorityId: row.authority_id, keyId: row.key_id }) as Point,
  )
  const outsidePoints = (await readOutside(outside)).map((line) => ({
    authorityId: line.authorityId,
    seq: BigInt(line.seq),
    hash: Buffer.from(line.hash, 'hex'),
    at: Temporal.Instant.from(line.at),
    signature: Buffer.from(line.signature, 'base64'),
    keyId: line.keyId,
  }))
  const faults: Break[] = [
    ...broken.map((row) => ({
      authorityId: row.authority_id,
      seq: row.seq,
      at: String(row.at),
      fault: row.fault,
    })),
    ...heads.map((row) => ({ authorityId: row.authority_id, seq: row.seq, fault: row.fault })),
    ...(await checkPoints(pool, key, insidePoints, 'checkpoint')),
    ...(await checkPoints(pool, key, outsidePoints, 'checkpoint-outside')),
  ]
  return {
    chains: counts[0].chains,
    entries: counts[0].entries,
    checkpoints: insidePoints.length + outsidePoints.length,
    broken: faults,
  }
}
