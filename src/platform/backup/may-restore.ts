import type pg from 'pg'
import { listMigrations, type MigrationRoom } from '#platform/database/index.ts'
import type { Manifest } from './manifest.ts'
import { refuseBackup } from './refuse-backup.ts'

/** Refuses a database in which somebody has worked, or whose schema is not one that this backup can begin from. */
export async function mustBeEmpty(pool: pg.Pool, then: ReadonlySet<string>): Promise<void> {
  const { rows } = await pool.query<{ present: string | null; ledger: string | null }>(
    "SELECT to_regclass('record.entries')::text AS present, to_regclass('platform.migrations')::text AS ledger",
  )
  const { present, ledger } = rows[0]!
  const lines = present ? (await pool.query('SELECT FROM record.entries LIMIT 1')).rows : []
  const applied = ledger ? (await pool.query('SELECT module, name FROM platform.migrations')).rows : []
  if (lines.length > 0 || applied.some(({ module, name }) => !then.has(`${module}/${name}`)))
    refuseBackup(
      'Nơi khôi phục đã có dữ liệu. Hãy chọn thư mục KRONG_DATA trống hoặc cơ sở dữ liệu trống rồi chạy lại.',
      'The place to restore into is not empty. Choose an empty KRONG_DATA folder or an empty database and run this again.',
    )
}

/** Refuses a backup that a newer program took: this one lacks some of its migrations. */
export function mustBeKnown(rooms: readonly MigrationRoom[], { migrations }: Manifest): void {
  const known = new Set(
    rooms.flatMap(listMigrations).map(({ module, name, checksum }) => `${module}/${name} ${checksum}`),
  )
  const unknown = migrations.find(({ module, name, checksum }) => !known.has(`${module}/${name} ${checksum}`))
  if (unknown)
    refuseBackup(
      `Bản sao lưu do phiên bản Krông khác tạo ra (${unknown.module}/${unknown.name}). Hãy khôi phục bằng phiên bản đó hoặc mới hơn.`,
      `The backup was taken by another version of Krông (${unknown.module}/${unknown.name}). Restore it with that version or a newer one.`,
    )
}
