/** What the district told of its digital transformation on 23 March 2023: figures as they were published, in words of our own. */
export const factsOf2023 = {
  at: Temporal.Instant.from('2023-03-23T08:39:00+07:00'),
  section: 'chuyen-doi-so',
  byline: 'Minh Vũ',
  title: 'Huyện Đakrông: mười năm thực hiện Chỉ thị 13-CT/TU về ứng dụng công nghệ thông tin',
  lead: 'Từ mạng điện thoại đến tổ công nghệ số ở thôn, huyện nhìn lại những việc đã làm được và những thôn còn chưa có sóng.',
  text: [
    'Chỉ thị số 13-CT/TU ban hành ngày 04/01/2013. Sau mười năm, hai nhà mạng phục vụ trên địa bàn, có 20.019 thuê bao di động, 3.359 thuê bao Internet hộ gia đình và 2.071 thuê bao cố định.',
    '68 trong số 78 thôn đã có sóng điện thoại; mười thôn còn lại chưa có. Cả 13 xã, thị trấn đã có đường truyền cáp quang.',
    'Cán bộ, công chức, viên chức của các cơ quan đều có máy tính nối mạng. Toàn huyện dùng chung phần mềm quản lý văn bản với 578 tài khoản, gồm 76 tài khoản của tổ chức và 502 tài khoản của cá nhân; 90% văn bản được gửi và nhận dưới dạng điện tử, có chữ ký số.',
    'Huyện có 46 trang thông tin điện tử, trong đó 13 xã, thị trấn đều có trang riêng; trang của Trung tâm Văn hóa, Thông tin trên mạng xã hội có 3.020 lượt người theo dõi.',
    'Ở cơ sở có 13 tổ chuyển đổi số cấp xã và 65 tổ cấp thôn với 364 thành viên; Ban chỉ đạo của huyện có 19 thành viên.',
  ],
} as const
