import { createTransactor, openPool, type Transactor } from '#platform/database/index.ts'
import { findInstance } from '#platform/database/server/index.ts'
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
}

/** Does a command's work on the database of the instance; the embedded server is brought up for it where nothing runs, and left alone where something does. */
export async function withInstance(
  { config, secrets, log }: Setting,
  work: (instance: Instance) => Promise<ExitCode>,
): Promise<ExitCode> {
  const running = !config.databaseUrl && findInstance(config.dataFolder)
  const database = await openDatabase({ config, log, migrated: !running })
  const app = openPool(database.appUrl, 'krong_app', { max: 2, name: 'krong command' })
  const owner = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'krong command' })
  try {
    prepareModules(config, secrets)
    const transactor = createTransactor({ pool: app, announce: createAnnouncer(subscriptions) })
    return await work({ transactor, owner })
  } finally {
    await Promise.all([app.end(), owner.end()])
    if (!config.databaseUrl && !findInstance(config.dataFolder)) await database.stop()
  }
}
