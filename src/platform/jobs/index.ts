export { enqueue, type Enqueue } from './enqueue.ts'
