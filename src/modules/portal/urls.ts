import { defineUrls, type UrlOf } from '#platform/web/index.ts'

type Build = (params?: Readonly<Record<string, string | number>> | null, query?: Query) => string
type Query = Readonly<Record<string, string | number | undefined>>

/** A page that every site has: where it stands when the site is at the root of a host, and below `/trang/:site`. */
export type SitePage<Params extends readonly unknown[]> = {
  readonly atRoot: { readonly pattern: string }
  readonly below: { readonly pattern: string }
  /** Its address; `site`: the slug of a site that is not at the root. */
  link(site: string | undefined, ...more: Params): string
}

function onEverySite<const Path extends string>(path: Path): SitePage<Parameters<UrlOf<Path>>> {
  const { atRoot, below } = defineUrls({ atRoot: path, below: `/trang/:site${path === '/' ? '' : path}` })
  return {
    atRoot,
    below,
    link(site, ...more) {
      const [params, query] = more as Parameters<Build>
      if (site === undefined) return (atRoot as Build)(params, query)
      return (below as Build)({ ...params, site }, query)
    },
  }
}

/** Pages that every site has: declared by `onSite`, linked by `place.at`. */
export const sitePages = {
  home: onEverySite('/'),
  section: onEverySite('/muc/:section'),
  article: onEverySite('/bai-viet/:article'),
  feed: onEverySite('/rss.xml'),
  search: onEverySite('/tim-kiem'),
  feeds: onEverySite('/nguon-tin'),
  sitemap: onEverySite('/so-do/:part'),
  tag: onEverySite('/the/:tag'),
  events: onEverySite('/lich-su-kien'),
  calendar: onEverySite('/lich-su-kien.ics'),
  offline: onEverySite('/doc-khi-mat-mang'),
  manifest: onEverySite('/ung-dung.webmanifest'),
  listen: onEverySite('/bai-viet/:article/nghe'),
  display: onEverySite('/cach-hien-thi'),
  laws: onEverySite('/van-ban-phap-luat'),
  lawFeed: onEverySite('/van-ban-phap-luat/rss.xml'),
  law: onEverySite('/van-ban-phap-luat/:document'),
  lawPrint: onEverySite('/van-ban-phap-luat/:document/ban-in'),
  lawFile: onEverySite('/van-ban-phap-luat/:document/tep/:place'),
  drafts: onEverySite('/lay-y-kien'),
  draft: onEverySite('/lay-y-kien/:consultation'),
  remark: onEverySite('/lay-y-kien/:consultation/gop-y'),
  file: onEverySite('/tep/:key'),
  comments: onEverySite('/bai-viet/:article/y-kien'),
  comment: onEverySite('/bai-viet/:article/gui-y-kien'),
  rate: onEverySite('/bai-viet/:article/danh-gia'),
  trackComment: onEverySite('/y-kien'),
  trackedComment: onEverySite('/y-kien/:code'),
  polls: onEverySite('/tham-do'),
  poll: onEverySite('/tham-do/:poll'),
  questions: onEverySite('/hoi-dap'),
  ask: onEverySite('/hoi-dap/gui'),
  question: onEverySite('/hoi-dap/:number'),
  feedbacks: onEverySite('/phan-anh'),
  report: onEverySite('/phan-anh/gui'),
  feedback: onEverySite('/phan-anh/:number'),
  information: onEverySite('/tiep-can-thong-tin'),
  requestInformation: onEverySite('/tiep-can-thong-tin/gui'),
  track: onEverySite('/theo-doi'),
  tracked: onEverySite('/theo-doi/:code'),
  rateAnswer: onEverySite('/theo-doi/:code/danh-gia'),
  giveTurnBack: onEverySite('/theo-doi/:code/tra-luot'),
  receptions: onEverySite('/lich-tiep-cong-dan'),
  bookTurn: onEverySite('/lich-tiep-cong-dan/:number'),
  week: onEverySite('/lich-cong-tac'),
  alerts: onEverySite('/canh-bao'),
  alertFeed: onEverySite('/canh-bao/nguon.xml'),
  alert: onEverySite('/canh-bao/:alert'),
  letters: onEverySite('/nhan-tin'),
  push: onEverySite('/nhan-tin/thong-bao-day'),
  loudspeaker: onEverySite('/truyen-thanh'),
  noticeBoard: onEverySite('/bang-thong-bao'),
  noticeFeed: onEverySite('/bang-thong-bao/rss.xml'),
  radio: onEverySite('/phat-thanh'),
  podcast: onEverySite('/phat-thanh/rss.xml'),
  films: onEverySite('/video'),
  alertCap: onEverySite('/canh-bao/:alert/cap.xml'),
}

/** The feeds of every site and of every section, by format. */
export const feedPages = {
  rss: { site: sitePages.feed, section: onEverySite('/muc/:section/rss.xml') },
  atom: { site: onEverySite('/atom.xml'), section: onEverySite('/muc/:section/atom.xml') },
  json: { site: onEverySite('/feed.json'), section: onEverySite('/muc/:section/feed.json') },
}

/** Addresses of public pages that stand once, whatever the site. */
export const portalUrls = defineUrls({
  home: '/',
  contacts: '/co-quan',
  authority: '/co-quan/:slug',
  openData: '/du-lieu-mo',
  dataCatalogue: '/du-lieu-mo/danh-muc.json',
  dataCsv: '/du-lieu-mo/:set/csv',
  dataJson: '/du-lieu-mo/:set/json',
  sites: '/cac-trang',
  site: '/trang/:site',
  visits: '/luot-truy-cap/:site',
  offlineWorker: '/doc-khi-mat-mang.js',
  pushWorker: '/thong-bao-day.js',
  compareProof: '/xac-nhan-dang-tai',
  provenBy: '/xac-nhan-dang-tai/:code',
  sitemapIndex: '/sitemap.xml',
  robots: '/robots.txt',
  picture: '/anh/:name',
  film: '/phim/:key/:name',
  fileBytes: '/tep/:key/:name',
  stars: '/diem/:site',
  enquiryPicture: '/anh-phan-anh/:number',
  preview: '/xem-truoc/:token',
  previewPicture: '/xem-truoc/:token/anh/:name',
  previewFile: '/xem-truoc/:token/tep/:key/:name',
  previewFilm: '/xem-truoc/:token/phim/:key/:name',
})

/** Addresses of the editors' desk. */
export const deskUrls = defineUrls({
  desk: '/cong-thong-tin',
  demands: '/cong-thong-tin/bat-buoc',
  openSite: '/cong-thong-tin/mo-trang',
  settings: '/cong-thong-tin/trang/:site',
  sections: '/cong-thong-tin/trang/:site/chuyen-muc',
  menu: '/cong-thong-tin/trang/:site/menu',
  imports: '/cong-thong-tin/nhap',
  import: '/cong-thong-tin/nhap/:import',
  pictures: '/cong-thong-tin/trang/:site/bieu-trung',
  front: '/cong-thong-tin/trang/:site/trang-dau',
  frontLinks: '/cong-thong-tin/trang/:site/trang-dau/lien-ket',
  searches: '/cong-thong-tin/tim-kiem',
  abbreviations: '/cong-thong-tin/tim-kiem/viet-tat',
  write: '/cong-thong-tin/viet/:site',
  edition: '/cong-thong-tin/ban/:edition',
  edit: '/cong-thong-tin/ban/:edition/sua',
  keep: '/cong-thong-tin/ban/:edition/giu',
  keepNew: '/cong-thong-tin/viet/:site/giu',
  paste: '/cong-thong-tin/dan',
  history: '/cong-thong-tin/bai/:article/cac-ban',
  previews: '/cong-thong-tin/ban/:edition/xem-truoc',
  endPreview: '/cong-thong-tin/xem-truoc/:preview/ngung',
  reviews: '/cong-thong-tin/xem-lai',
  translate: '/cong-thong-tin/bai/:article/ban-tieng-anh',
  order: '/cong-thong-tin/trang/:site/thu-tu',
  orderMove: '/cong-thong-tin/muc/:section/thu-tu/:article',
  stillTrue: '/cong-thong-tin/ban/:edition/con-dung',
  calendar: '/cong-thong-tin/lich-xuat-ban',
  statistics: '/cong-thong-tin/thong-ke',
  statisticsCsv: '/cong-thong-tin/thong-ke/csv',
  articleStatistics: '/cong-thong-tin/thong-ke/bai/:article',
  submit: '/cong-thong-tin/ban/:edition/gui-duyet',
  giveBack: '/cong-thong-tin/ban/:edition/tra-lai',
  approve: '/cong-thong-tin/ban/:edition/duyet',
  force: '/cong-thong-tin/ban/:edition/dang-ngay',
  unschedule: '/cong-thong-tin/ban/:edition/bo-hen',
  discard: '/cong-thong-tin/ban/:edition/bo',
  makeProof: '/cong-thong-tin/ban/:edition/xac-nhan',
  proof: '/cong-thong-tin/xac-nhan/:proof',
  proofPdf: '/cong-thong-tin/xac-nhan/:proof/pdf',
  signProof: '/cong-thong-tin/xac-nhan/:proof/ky',
  correct: '/cong-thong-tin/bai/:article/dinh-chinh',
  end: '/cong-thong-tin/bai/:article/go',
  offer: '/cong-thong-tin/bai/:article/gioi-thieu',
  adopt: '/cong-thong-tin/bai/:article/nhan',
  library: '/cong-thong-tin/thu-vien',
  media: '/cong-thong-tin/thu-vien/:media',
  mediaOriginal: '/cong-thong-tin/thu-vien/:media/ban-goc',
  withdrawMedia: '/cong-thong-tin/thu-vien/:media/thoi-dung',
  restoreMedia: '/cong-thong-tin/thu-vien/:media/dung-lai',
  shown: '/cong-thong-tin/ban/:edition/anh-tep',
  changeShown: '/cong-thong-tin/ban/:edition/anh-tep/:at',
  lead: '/cong-thong-tin/ban/:edition/anh-dai-dien',
  tell: '/cong-thong-tin/bai/:article/gui-ra',
  speak: '/cong-thong-tin/bai/:article/len-dai',
  deadLinks: '/cong-thong-tin/lien-ket',
  followAgain: '/cong-thong-tin/lien-ket/:link/thu-lai',
  noticeCategories: '/cong-thong-tin/loai-thong-bao',
  closeNoticeCategory: '/cong-thong-tin/loai-thong-bao/:code/dong',
})
