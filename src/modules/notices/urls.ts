import { defineUrls } from '#platform/web/index.ts'

/** Every address of the notices. */
export const urls = defineUrls({
  notices: '/thong-bao',
  read: '/thong-bao/da-doc',
  preferences: '/thong-bao/cai-dat',
  unsubscribe: '/thong-bao/thoi-nhan-thu/:token',
  notice: '/thong-bao/:id',
  office: '/quan-tri/thong-bao',
  test: '/quan-tri/thong-bao/thu-thu',
})
