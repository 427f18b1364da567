export { createAnnouncer, instanceChain, liveChannel, type Subscriptions } from './announcer.ts'
