import { listMigrations } from '#platform/database/index.ts'
import { migrationRooms } from '../schemas.ts'
import { bad, type Finding, warn, well } from './finding.ts'
import type { Instance } from './with-instance.ts'

/** Whether the database answers, with its version and size, and whether its clock is ours. */
export async function lookAtDatabase({ owner }: Instance): Promise<Finding[]> {
  const { rows } = await owner.query(
    "SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size, extract(epoch FROM clock_timestamp())::float8 AS clock",
  )
  const { version, size, clock } = rows[0]
  const drift = Math.abs(Date.now() / 1000 - clock)
  return [
    well(`PostgreSQL ${version}, ${size}`, 'the database answers'),
    drift < 5
      ? well('Đồng hồ của chương trình và cơ sở dữ liệu khớp nhau', 'the clocks agree')
      : bad(
          `Đồng hồ lệch ${Math.round(drift)} giây; hãy bật đồng bộ giờ (NTP)`,
          `clocks differ by ${Math.round(drift)} s; turn on time synchronisation (NTP)`,
        ),
  ]
}

/** Whether nothing can go round the walls: roles without power, row-level security forced wherever rows belong to an authority. */
export async function lookAtWalls({ owner }: Instance): Promise<Finding[]> {
  const { rows: roles } = await owner.query(
    `SELECT rolname AS name FROM pg_roles
      WHERE (rolname IN ('krong_app', 'krong_system', 'krong_public') OR rolname = 'krong_login_' || current_database())
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
  )
  const { rows: open } = await owner.query(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority_id' AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND pg_get_userbyid(c.relowner) = 'krong_owner' AND NOT c.relforcerowsecurity`,
  )
  const names = (found: readonly { name: string }[]) => found.map(({ name }) => name).join(', ')
  return [
    roles.length > 0
      ? bad(`Vai trò có quyền thừa: ${names(roles)}`, 'these database roles may do too much')
      : well('Vai trò cơ sở dữ liệu không có quyền thừa', 'database roles hold no extra rights'),
    open.length > 0
      ? bad(`Bảng không có tường ngăn giữa các cơ quan: ${names(open)}`, 'these tables lack their wall')
      : well('Mọi bảng có tường ngăn giữa các cơ quan', 'the walls between authorities stand'),
  ]
}

/** Whether the schema is the one of this program. */
export async function lookAtMigrations({ owner }: Instance): Promise<Finding[]> {
  const { rows } = await owner.query('SELECT module, name FROM platform.migrations')
  const applied = new Set(rows.map(({ module, name }) => `${module}/${name}`))
  const known = migrationRooms.flatMap(listMigrations).map(({ module, name }) => `${module}/${name}`)
  const waiting = known.filter((name) => !applied.has(name))
  const newer = [...applied].filter((name) => !known.includes(name))
  if (newer.length > 0)
    return [
      bad(
        `Cơ sở dữ liệu mới hơn chương trình (${newer[0]}); hãy dùng bản mới hơn`,
        'the database is newer than this program',
      ),
    ]
  return [
    waiting.length > 0
      ? warn(
          `${waiting.length} bước nâng cấp cơ sở dữ liệu chưa chạy; hãy khởi động lại Krông`,
          'migrations wait for a restart',
        )
      : well(`Cấu trúc cơ sở dữ liệu đúng phiên bản (${known.length} bước)`, 'the schema is up to date'),
  ]
}
