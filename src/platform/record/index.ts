export { createAnnouncer, instanceChain, liveChannel, type Subscriptions } from './announcer.ts'
export { type CheckpointLine, keepOutside, signCheckpoints } from './checkpoints.ts'
export { type SigningKey, signingKey } from './signing-key.ts'
export { type Break, type Verification, verifyRecord } from './verify.ts'
