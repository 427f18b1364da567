import { cat, day, head, moduleRow, table } from './old-tables.ts'

/** A comment as the old database keeps it. */
export const said = (cid: number, content: string, more: object = {}) => ({
  cid,
  module: 'tin',
  area: 8,
  id: 1,
  pid: 0,
  content,
  attach: '',
  post_time: day('2019-06-01') + cid,
  userid: 0,
  post_name: 'Hồ Văn Đọc',
  post_email: 'doc@example.vn',
  post_ip: '203.0.113.77',
  status: 1,
  ...more,
})
const comments = [
  said(1, 'Cầu đẹp quá.<br />Bà con &amp; tôi rất mừng.'),
  said(3, 'Tôi cũng nghĩ vậy', { pid: 2, post_name: 'Côn Thị Thưa' }),
  said(2, 'Cảm ơn bạn', { pid: 1, post_name: 'Côn Thị Đáp' }),
  said(4, 'Chưa duyệt', { status: 0 }),
  said(5, '<script>alert(1)</script><img src=x onerror=alert(2)>Hay &lt;script&gt;alert(3)&lt;/script&gt;', {
    post_name: '<b onclick=alert(4)>Kẻ phá</b>',
  }),
  said(6, 'Gọi tôi số 0912 345 678', { post_name: 'Người để số' }),
  said(7, 'Trả lời người để số', { pid: 6 }),
  said(8, 'Về bài nội bộ', { id: 2 }),
  said(9, 'Ở phần khác', { module: 'download' }),
  said(10, '<script>x</script>'),
  said(11, 'Ý kiến ở trang giới thiệu', { module: 'gioi-thieu', id: 1, post_name: '' }),
]
const pages = [
  {
    id: 1,
    title: 'Lịch sử hình thành',
    alias: 'Lich-su-hinh-thanh',
    image: '',
    imagealt: '',
    description: 'Từ năm 1996.',
    bodytext: '<p onclick="alert(1)">Huyện thành lập ngày 17/12/1996.</p><script>alert(5)</script>',
    add_time: day('2016-03-04'),
    status: 1,
    hitstotal: 40,
  },
  {
    id: 2,
    title: 'Trang tắt',
    alias: 'trang-tat',
    image: '',
    imagealt: '',
    description: '',
    bodytext: '<p>Tắt</p>',
    add_time: day('2016-03-04'),
    status: 0,
    hitstotal: 0,
  },
]
/** A copy of an old database with comments on its articles and with modules of pages. */
export const dumpWithSaid = (more = '') => `-- MySQL dump 10.13
${table('nv4_vi_about', pages)}
${table('nv4_vi_blocks_groups', [{ bid: 1, title: 'Khối', content: 'x' }])}
${table('nv4_vi_comment', comments)}
${table('nv4_vi_modules', [
  moduleRow('tin', 'news', 'news', 'Tin tức'),
  moduleRow('gioi-thieu', 'page', 'about', 'Giới thiệu chung'),
  moduleRow('noi-quy', 'page', 'rules', 'Nội quy', { groups_view: '1,2' }),
])}
${table('nv4_vi_news_1', [head(1, 'Khánh thành cầu'), head(2, 'Nội bộ')])}
${table('nv4_vi_news_cat', [cat(1, 'Tin tức', 'tin-tuc')])}
${table('nv4_vi_news_detail', [{ id: 1, bodyhtml: '<p>Nội dung.</p>', sourcetext: '' }])}
${table('nv4_vi_news_rows', [head(1, 'Khánh thành cầu'), head(2, 'Nội bộ', { status: 0 })])}
${table('nv4_vi_rules', [{ ...pages[0]!, title: 'Nội quy cơ quan', alias: 'noi-quy' }])}
${more}`
