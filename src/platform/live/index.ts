export { eventStream } from './event-stream.ts'
export { listen, type Listener, type Notice } from './listener.ts'
export { createWaker, type Waker } from './waker.ts'
