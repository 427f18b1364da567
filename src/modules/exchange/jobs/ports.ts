import type { TaskRun } from '#platform/jobs/index.ts'

/** What taking in and sending hold: acts and reads as Krông itself, and the kept files. */
export type Ports = Pick<TaskRun, 'act' | 'read' | 'files' | 'log'>
