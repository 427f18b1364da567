import { defineUrls } from '#platform/web/index.ts'

export const portalUrls = defineUrls({ home: '/', contacts: '/co-quan', authority: '/co-quan/:slug' })
