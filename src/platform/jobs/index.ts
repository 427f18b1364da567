export {
  type DeadLetter,
  listDeadLetters,
  type QueueFigures,
  queueFigures,
  retryDeadLetters,
} from './dead-letters.ts'
export { enqueue, type Enqueue } from './enqueue.ts'
export { migrateQueue } from './queue.ts'
export type { Schedule, TaskRun, Tasks, WorkModule } from './tasks.ts'
export { startWorker } from './worker.ts'
