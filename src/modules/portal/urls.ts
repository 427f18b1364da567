import { defineUrls } from '#platform/web/index.ts'

/** Addresses of public pages within a site; in front of them stands nothing (the main site, or a host of its own) or `/trang/:site`. */
export const portalUrls = defineUrls({
  home: '/',
  contacts: '/co-quan',
  authority: '/co-quan/:slug',
  sites: '/cac-trang',
  site: '/trang/:site',
  section: '/muc/:section',
  siteSection: '/trang/:site/muc/:section',
  article: '/bai-viet/:article',
  siteArticle: '/trang/:site/bai-viet/:article',
  visits: '/luot-truy-cap/:site',
  feed: '/rss.xml',
  siteFeed: '/trang/:site/rss.xml',
})

/** Addresses of the editors' desk. */
export const deskUrls = defineUrls({
  desk: '/cong-thong-tin',
  demands: '/cong-thong-tin/bat-buoc',
  write: '/cong-thong-tin/viet/:site',
  edition: '/cong-thong-tin/ban/:edition',
  edit: '/cong-thong-tin/ban/:edition/sua',
  submit: '/cong-thong-tin/ban/:edition/gui-duyet',
  giveBack: '/cong-thong-tin/ban/:edition/tra-lai',
  approve: '/cong-thong-tin/ban/:edition/duyet',
  force: '/cong-thong-tin/ban/:edition/dang-ngay',
  unschedule: '/cong-thong-tin/ban/:edition/bo-hen',
  discard: '/cong-thong-tin/ban/:edition/bo',
  correct: '/cong-thong-tin/bai/:article/dinh-chinh',
  end: '/cong-thong-tin/bai/:article/go',
  offer: '/cong-thong-tin/bai/:article/gioi-thieu',
  adopt: '/cong-thong-tin/bai/:article/nhan',
})
