/** What each figure of a report counts, in Vietnamese; the condition in SQL says the same. */
export const definitions = {
  'define-received': 'Văn bản đến hệ thống trong kỳ (ngày đến theo giờ Việt Nam), kể cả chưa vào sổ.',
  'define-registered': 'Văn bản đến trong kỳ đã có số đến.',
  'define-given': 'Văn bản đến trong kỳ đã có chỉ đạo giao đơn vị giải quyết: đang làm hoặc đã xong.',
  'define-done': 'Văn bản đến trong kỳ mà người chủ trì đã báo hoàn thành.',
  'define-done-in-time':
    'Đã hoàn thành, lúc hoàn thành không muộn hơn hạn xử lý; không đặt hạn thì tính đúng hạn.',
  'define-done-late': 'Đã hoàn thành, lúc hoàn thành muộn hơn hạn xử lý.',
  'define-running-in-time': 'Chưa hoàn thành và chưa tới hạn, hoặc không đặt hạn.',
  'define-running-late': 'Chưa hoàn thành và hạn xử lý đã qua.',
  'define-waiting': 'Văn bản đến trong kỳ đang chờ vào sổ, chờ trình hoặc chờ ý kiến chỉ đạo.',
  'define-for-information': 'Văn bản đến trong kỳ được lưu để biết, không giao giải quyết.',
  'define-turned-back': 'Văn bản đến trong kỳ đã trả lại nơi gửi, hoặc bị nơi gửi thu hồi.',
  'define-settled': 'Văn bản đến trong kỳ đã hoàn thành hoặc lưu để biết: không còn việc.',
  'define-settled-electronically':
    'Đã xử lý xong; đến bằng đường điện tử (liên thông, thư điện tử, tệp tải lên; không tính bưu chính và quét giấy); có tệp văn bản trong hệ thống. Vào sổ, chỉ đạo, giải quyết đều là bước ghi trong hệ thống: không bước nào thì không tới được trạng thái này.',
  'define-exchanged': 'Văn bản đến trong kỳ nhận qua liên thông hoặc thư điện tử.',
  'define-written': 'Văn bản của cơ quan phát hành trong kỳ, hoặc chưa phát hành và lập trong kỳ.',
  'define-issued': 'Văn bản có ngày phát hành trong kỳ, kể cả sau đó thu hồi hoặc bị thay thế.',
  'define-in-work': 'Lập trong kỳ và chưa phát hành: đang soạn, đang kiểm tra, chờ ký, chờ phát hành.',
  'define-waiting-issue':
    'Đã ký mà chưa phát hành; phải phát hành ngay trong ngày, chậm nhất ngày làm việc sau.',
  'define-withdrawn': 'Văn bản phát hành trong kỳ đã thu hồi.',
  'define-replaced': 'Văn bản phát hành trong kỳ đã có văn bản khác thay thế.',
  'define-given-up': 'Dự thảo lập trong kỳ đã bỏ trước khi phát hành.',
  'define-replies': 'Văn bản phát hành trong kỳ được lập để trả lời một văn bản đến.',
  'define-sent-electronically':
    'Văn bản phát hành trong kỳ mà mọi nơi nhận đều nhận bản điện tử do hệ thống gửi.',
  'define-made-electronically':
    'Gửi hoàn toàn điện tử, được ký ở bước ký trong hệ thống, và nội dung (tệp hoặc bản soạn) nằm trong hệ thống.',
} as const
