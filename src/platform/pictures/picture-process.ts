/** A process that opens other people's pictures and nothing else: no network, no writing, bounded memory; killed when it takes too long. */
import { setPriority } from 'node:os'
import { doTask } from './do-task.ts'
import type { Task, Told } from './task.ts'

const tell = (told: Told) => process.send?.(told)

async function work(task: Task): Promise<void> {
  try {
    tell({ about: 'end', answer: await doTask(task) })
  } catch (fault) {
    tell({ about: 'fault', fault: String(fault).slice(0, 400) })
  }
}

// Pages are answered first.
setPriority(10)
process.once('disconnect', () => process.exit(0))
process.on('message', (task: Task) => {
  // What ends the process from here on is the picture.
  process.send?.({ about: 'begun' } satisfies Told, () => void work(task))
})
