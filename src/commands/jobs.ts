import { listDeadLetters, queueFigures, retryDeadLetters } from '#platform/jobs/index.ts'
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

/** The queue from the terminal. */
export const jobCommands: readonly Command[] = [list, retry]
