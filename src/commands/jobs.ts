import type pg from 'pg'
import { listDeadLetters, queueFigures, retryDeadLetters } from '#platform/jobs/index.ts'
import { createApp } from '../app.ts'
import { runWorker } from '../worker.ts'
import { type Command, say, sayTable } from './command.ts'
import { withInstance } from './with-instance.ts'

const list: Command = {
  usage: 'jobs list',
  vi: 'Việc đang chờ và việc hỏng (đã thử hết lượt)',
  en: 'waiting jobs and dead letters (every attempt used up)',
  run: (_, setting) =>
    withInstance(setting, async ({ owner }) => {
      const { waiting, oldestSeconds } = await queueFigures(owner)
      const dead = await listDeadLetters(owner)
      say(
        `Đang chờ / waiting: ${waiting} (lâu nhất / oldest: ${Math.round(oldestSeconds)} s) · hỏng / dead: ${dead.length}`,
      )
      sayTable(dead.map(({ id, task, attempts, lastError }) => [id, task, `${attempts}×`, lastError]))
      return dead.length > 0 ? 1 : 0
    }),
}

const retry: Command = {
  usage: 'jobs retry <số việc… | all>',
  vi: 'Cho việc hỏng chạy lại từ đầu số lượt thử',
  en: 'gives dead letters another full round of attempts',
  async run(ids, setting) {
    if (ids.length === 0 || !ids.every((id) => id === 'all' || /^\d{1,18}$/.test(id))) return 2
    return withInstance(setting, async ({ owner }) => {
      const wanted = ids.includes('all') ? (await listDeadLetters(owner)).map(({ id }) => id) : ids
      say(`${await retryDeadLetters(owner, wanted)} việc chạy lại / jobs retried`)
      return 0
    })
  },
}

/** Waits until nothing is due and nothing is under way. */
async function untilIdle(owner: pg.Pool): Promise<void> {
  for (;;) {
    const { waiting } = await queueFigures(owner)
    const { rows } = await owner.query(
      'SELECT count(*)::int AS busy FROM graphile_worker.jobs WHERE locked_at IS NOT NULL',
    )
    if (waiting + rows[0].busy === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const runOnce: Command = {
  usage: 'jobs run-once',
  vi: 'Làm mọi việc đang đến hạn rồi kết thúc, ví dụ khi KRONG_WORKER=off',
  en: 'does every job that is due, then ends; e.g. where KRONG_WORKER=off',
  run: (_, setting) =>
    withInstance(setting, async ({ owner, appUrl, ownerUrl }) => {
      const { waiting } = await queueFigures(owner)
      const app = await createApp({ ...setting, appUrl, ownerUrl })
      try {
        const worker = await runWorker({ app, ...setting })
        await untilIdle(owner).finally(() => worker.stop())
      } finally {
        await app.close()
      }
      const { dead } = await queueFigures(owner)
      say(`${waiting} việc đến hạn đã làm / due jobs were done · hỏng / dead: ${dead}`)
      return dead > 0 ? 1 : 0
    }),
}

/** The queue from the terminal. */
export const jobCommands: readonly Command[] = [list, retry, runOnce]
