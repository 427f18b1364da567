import { createTransactor, openPool, type Transactor } from '#platform/database/index.ts'
import { findInstance } from '#platform/database/server/index.ts'
import { createWaker } from '#platform/live/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import type pg from 'pg'
import { prepareModules, subscriptions } from '../modules.ts'
import { openDatabase } from '../open-database.ts'
import type { ExitCode, Setting } from './command.ts'

/** The instance as a command sees it, running or not. */
export type Instance = {
  readonly transactor: Transactor
  /** As krong_owner: for the queue, the record, backups. */
  readonly owner: pg.Pool
  /** For what opens connections of its own. */
  readonly appUrl: string
  readonly ownerUrl: string
}

/** This process among the sessions of the database. */
const name = `krong command ${process.pid}`

/** Whether another command still works on the server that this one brought up: the last one stops it. */
async function isUsedByOthers(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query(
    "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1",
    [name],
  )
  return rows[0].others > 0
}

/** Does a command's work on the database of the instance; the embedded server is brought up for it where nothing runs, and left alone where something does. */
export async function withInstance(
  { config, secrets, log }: Setting,
  work: (instance: Instance) => Promise<ExitCode>,
): Promise<ExitCode> {
  const running = findInstance(config.dataFolder)
  const { appUrl, ownerUrl, stop } = await openDatabase({ config, log, migrated: !running })
  const app = openPool(appUrl, 'krong_app', { max: 2, name })
  const owner = openPool(ownerUrl, 'krong_owner', { max: 4, name })
  const { wake, settled } = createWaker(app, (fault) =>
    log.warn('living pages were not told', { error: fault }),
  )
  try {
    prepareModules(config, secrets)
    const transactor = createTransactor({ pool: app, announce: createAnnouncer(subscriptions), wake })
    return await work({ transactor, owner, appUrl, ownerUrl })
  } finally {
    const own = config.databaseUrl === undefined && !findInstance(config.dataFolder)
    const used = own && (await isUsedByOthers(owner).catch(() => false))
    await settled()
    await Promise.all([app.end(), owner.end()])
    if (own && !used) await stop()
  }
}
