/** What participation refuses and tells, each with what to do. */
export const refusalsVi = {
  'participation.kind-waiting': 'Ý kiến bạn đọc chờ duyệt',
  'participation.told-waiting': 'Có ý kiến bạn đọc chờ duyệt',
  'participation.subject-ended':
    'Bài này không còn đăng nên không nhận thêm ý kiến, đánh giá. Hãy tìm bài khác từ trang đầu.',
  'participation.comments-off':
    'Trang này không nhận ý kiến dưới bài viết. Bạn có thể liên hệ cơ quan theo danh bạ.',
  'participation.comments-closed': 'Bài này không nhận thêm ý kiến: {why}',
  'participation.comments-over':
    'Bài đã đăng quá {days} ngày nên không nhận thêm ý kiến. Bạn có thể liên hệ cơ quan theo danh bạ.',
  'participation.too-many':
    'Từ mạng của bạn vừa có nhiều ý kiến gửi tới. Hãy chờ {minutes} phút rồi bấm gửi lại, chữ bạn viết vẫn còn ở đây.',
  'participation.too-many-today': 'Hôm nay từ mạng của bạn đã có quá nhiều ý kiến. Hãy gửi lại vào ngày mai.',
  'participation.desk-full':
    'Đang có rất nhiều ý kiến chờ đọc. Hãy gửi lại sau vài giờ, chữ bạn viết vẫn còn ở đây.',
  'participation.word-refused': 'Ý kiến có từ “{word}” không dùng được ở đây. Hãy viết lại câu đó.',
  'participation.not-answerable':
    'Ý kiến này không còn hiện nên không trả lời được. Hãy gửi thành ý kiến mới.',
  'participation.form-unknown':
    'Trang này mở từ nơi khác hoặc đã cũ. Hãy đọc lại rồi bấm gửi một lần nữa, chữ bạn viết vẫn còn ở đây.',
  'participation.form-too-fast':
    'Gửi nhanh quá. Hãy chờ vài giây rồi bấm gửi lại, chữ bạn viết vẫn còn ở đây.',
  'participation.form-too-old':
    'Trang này mở đã lâu. Hãy bấm gửi lại một lần nữa, chữ bạn viết vẫn còn ở đây.',
  'participation.form-used':
    'Từ trang này đã gửi một ý kiến rồi. Nếu đây là ý kiến khác, hãy chờ vài giây rồi bấm gửi lại.',
  'participation.trap': 'Ô cuối cùng phải để trống. Hãy xóa chữ ở ô đó rồi gửi lại.',
  'participation.name-wanted': 'Hãy ghi tên của bạn, từ 2 chữ cái trở lên.',
  'participation.name-long': 'Tên dài quá. Hãy ghi gọn trong 60 chữ cái.',
  'participation.text-wanted': 'Bạn chưa viết ý kiến. Hãy viết vài chữ rồi gửi.',
  'participation.comment-long': 'Ý kiến dài quá. Hãy rút còn 2.000 chữ cái, hoặc gửi làm hai lần.',
  'participation.contact-long': 'Ô này dài quá. Chỉ cần số điện thoại hoặc thư điện tử.',
  'participation.reason-long': 'Lý do dài quá. Hãy rút còn 500 chữ cái.',
  'participation.stars-wanted': 'Hãy chọn từ 1 đến 5 điểm.',
  'participation.choose-answer': 'Hãy chọn câu trả lời.',
  'participation.one-answer': 'Chỉ chọn được một câu trả lời.',
  'participation.poll-over': 'Cuộc thăm dò này đã kết thúc, không bỏ phiếu được nữa.',
  'participation.poll-coming': 'Cuộc thăm dò này chưa bắt đầu. Hãy quay lại sau.',
  'participation.no-such-poll': 'Không có cuộc thăm dò này. Hãy xem danh sách ở trang Thăm dò.',
  'participation.no-such-comment': 'Không có ý kiến này. Hãy xem lại đường dẫn hoặc mã.',
  'participation.moderators-only':
    'Chỉ biên tập viên, lãnh đạo hoặc quản trị của cơ quan làm được việc này. Hãy nhờ họ.',
  'participation.not-in-text': 'Không thấy đoạn “{part}” trong ý kiến. Hãy chép đúng từng chữ.',
  'participation.parent-hidden': 'Ý kiến được trả lời không còn hiện. Hãy duyệt ý kiến đó trước.',
  'participation.no-contact': 'Người gửi không để lại liên hệ, hoặc đã hết ngày lưu.',
  'participation.why-wanted': 'Hãy viết lý do, một câu là đủ.',
  'participation.nothing-chosen': 'Bạn chưa chọn ý kiến nào. Hãy đánh dấu ở bảng rồi bấm lại.',
  'participation.answers-wanted': 'Cần từ 2 đến 10 câu trả lời khác nhau, mỗi dòng một câu.',
  'participation.stars-impossible':
    'Số sao chuyển từ trang cũ không thể có: mỗi lượt từ 1 đến 5 sao. Số này được bỏ qua.',
  'participation.poll-time': 'Ngày kết thúc phải sau ngày bắt đầu và chưa qua. Hãy chọn lại ngày.',
  'participation.question-wanted': 'Hãy viết câu hỏi.',
  'participation.day-wrong': 'Chưa hiểu ngày này. Hãy viết như 5/12/2026.',
  'participation.days-wrong': 'Hãy ghi một số ngày từ 1 đến 3650.',
  'participation.choose': 'Hãy chọn một cách.',
  'participation.approved': 'Đã duyệt.',
  'participation.approved-many': 'Đã duyệt {approved} ý kiến.',
  'participation.approved-some':
    'Đã duyệt {approved} ý kiến. Còn {left} ý kiến có thông tin cá nhân hoặc đã được quyết định: hãy mở từng ý kiến.',
  'participation.refused': 'Đã từ chối. Người gửi đọc được lý do bằng mã của mình.',
  'participation.answered': 'Đã đăng trả lời.',
  'participation.closed': 'Đã ngừng nhận ý kiến ở bài này.',
  'participation.reopened': 'Bài này nhận ý kiến trở lại.',
  'participation.arranged': 'Đã lưu cách nhận ý kiến.',
  'participation.poll-opened': 'Đã mở thăm dò.',
  'participation.poll-ended': 'Đã kết thúc thăm dò.',
} as const
