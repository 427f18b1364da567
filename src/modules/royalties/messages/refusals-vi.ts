export const refusalsVi = {
  'royalties.editors-only':
    'Chỉ biên tập, lãnh đạo, quản trị của cơ quan xem và đề nghị nhuận bút. Các dòng của riêng mình ở mục “Của tôi”.',
  'royalties.leaders-only':
    'Chỉ lãnh đạo cơ quan đồng ý nhuận bút và chốt bảng kê. Nhờ lãnh đạo mở trang này.',
  'royalties.administrators-only':
    'Chỉ quản trị của cả hệ thống đổi mức và hệ số. Gửi họ số và ngày của văn bản.',
  'royalties.decided-already': 'Dòng này đã được quyết định. Mở lại trang để xem kết quả.',
  'royalties.own-proposal': 'Ông/bà là người đề nghị dòng này; một lãnh đạo khác quyết định.',
  'royalties.own-fee': 'Ông/bà được hưởng dòng này; một lãnh đạo khác quyết định.',
  'royalties.own-author':
    'Thông tin nhận nhuận bút của chính ông/bà do người khác nhập và sửa. Nhờ một biên tập, lãnh đạo hoặc quản trị khác của cơ quan.',
  'royalties.unit-nothing':
    'Theo mức của ngày bài này đăng, một đơn vị hệ số là 0 đồng. Nhờ quản trị sửa mức ở trang “Mức và hệ số” rồi đề nghị lại.',
  'royalties.no-figure':
    'Chưa có mức lương cơ sở hoặc thuế cho ngày bài này đăng. Nhờ quản trị thêm mức ở trang “Mức và hệ số”.',
  'royalties.no-such-author': 'Không có tác giả này trong cơ quan. Chọn lại trong danh sách.',
  'royalties.no-such-fee': 'Không có dòng nhuận bút này. Mở lại danh sách đề nghị.',
  'royalties.no-such-sheet': 'Không có bảng kê này. Mở lại danh sách bảng kê.',
  'royalties.never-public': 'Chỉ bài của cơ quan đã từng đăng mới có nhuận bút; bài này không có.',
  'royalties.genre-wanted': 'Chọn một thể loại trong danh sách.',
  'royalties.coefficient-wanted': 'Ghi hệ số bằng số, nhiều nhất hai chữ số sau dấu phẩy, ví dụ 1,5.',
  'royalties.coefficient-outside': 'Hệ số của “{name}” từ {least} đến {most}. Ghi lại hệ số trong khung này.',
  'royalties.author-wanted': 'Chọn ít nhất một người hưởng.',
  'royalties.author-twice': 'Một người được chọn hai lần. Mỗi người ghi một dòng.',
  'royalties.percent-wrong': 'Phần trăm là số nguyên từ 0 đến 100.',
  'royalties.shares-hundred': 'Tổng các phần trăm là {sum}, phải là 100. Sửa lại phần của từng người.',
  'royalties.why-wanted': 'Ghi lý do, nhiều nhất 500 chữ.',
  'royalties.proposed-already':
    'Bài này đã có đề nghị thể loại “{name}”. Mở đề nghị ấy để xem hoặc điều chỉnh.',
  'royalties.nothing-to-correct': 'Chỉ điều chỉnh được dòng chấm lần đầu đã được đồng ý.',
  'royalties.corrected-already':
    'Dòng này đang có một điều chỉnh chờ đồng ý. Đợi quyết định rồi điều chỉnh tiếp.',
  'royalties.nothing-changes': 'Hệ số và người hưởng không khác trước nên không có gì để điều chỉnh.',
  'royalties.month-wrong': 'Địa chỉ này không phải là một tháng. Chọn tháng từ danh sách.',
  'royalties.month-to-come': 'Tháng này chưa đến. Chốt bảng kê từ tháng ấy trở đi.',
  'royalties.nothing-to-pay': 'Không còn dòng nào đã đồng ý để chốt.',
  'royalties.sheet-moved':
    'Trong lúc xem, các dòng hoặc số tiền đã đổi: nay có {count} dòng. Xem lại rồi chốt.',
  'royalties.name-wanted': 'Ghi họ và tên, nhiều nhất 120 chữ.',
  'royalties.text-long': 'Nội dung dài quá. Rút ngắn lại.',
  'royalties.tax-code-wrong':
    'Mã số thuế gồm 10 hoặc 12 chữ số, có thể thêm 3 số sau dấu gạch. Sửa lại hoặc để trống.',
  'royalties.account-known':
    'Tài khoản này đã gắn với một tác giả khác. Sửa tác giả ấy, hoặc chọn tài khoản khác.',
  'royalties.account-wrong': 'Chọn một người trong danh sách, hoặc “Người ngoài cơ quan”.',
  'royalties.choose-lines': 'Chọn ít nhất một dòng để đồng ý.',
  'royalties.date-wrong': 'Ghi ngày theo kiểu 1/7/2026.',
  'royalties.value-wrong':
    'Ghi một số nguyên không âm, nhiều nhất một nghìn tỷ, ví dụ 2.340.000. Lương cơ sở và một đơn vị hệ số phải lớn hơn 0.',
  'royalties.range-wrong': 'Hệ số cao nhất phải bằng hoặc lớn hơn hệ số thấp nhất.',
  'royalties.figure-wanted': 'Chọn mức nào được đổi.',
  'royalties.source-wanted': 'Ghi số hiệu văn bản làm nguồn.',
  'royalties.proposed': 'Đã gửi đề nghị; chờ lãnh đạo đồng ý.',
  'royalties.agreed': 'Đã đồng ý.',
  'royalties.given-back': 'Đã trả lại; người đề nghị thấy lý do.',
  'royalties.closed': 'Đã chốt bảng kê.',
  'royalties.author-kept': 'Đã lưu tác giả.',
  'royalties.figure-set': 'Đã thêm mức mới.',
} as const
