import { defineUrls } from '#platform/web/index.ts'

/** Every address of the administration of the instance. */
export const urls = defineUrls({
  system: '/quan-tri/he-thong',
  jobs: '/quan-tri/cong-viec',
  retry: '/quan-tri/cong-viec/chay-lai',
  record: '/quan-tri/nhat-ky',
  recordTable: '/quan-tri/nhat-ky/xuat',
  entry: '/quan-tri/nhat-ky/:authority/:seq',
})
