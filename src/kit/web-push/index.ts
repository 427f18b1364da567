/** Web push: messages that only the browser can read (RFC 8291), sent under a key of ours (VAPID, RFC 8292). */
export { encryptPush, isPushReceiver, mostPushBytes, type PushKeys } from './encrypt-push.ts'
export { vapidHeader, type VapidKeys, vapidKeysFrom } from './vapid.ts'
