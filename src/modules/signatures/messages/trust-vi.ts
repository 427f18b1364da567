/** Words about whom the instance trusts. */
export const trustVi = {
  trust: 'Chứng thư gốc được tin',
  'trust-lead':
    'Chữ ký chỉ được coi là hợp lệ khi chuỗi chứng thư của người ký kết thúc ở một trong các chứng thư dưới đây. Chỉ thêm chứng thư nhận trực tiếp từ tổ chức chứng thực và đã đối chiếu dấu vân tay SHA-256.',
  'trust-none': 'Chưa tin tổ chức chứng thực nào',
  'trust-none-words':
    'Hãy thêm chứng thư gốc của Ban Cơ yếu Chính phủ (chữ ký số chuyên dùng công vụ) và của Trung tâm Chứng thực điện tử quốc gia (chữ ký số công cộng).',
  'trust-name': 'Tổ chức chứng thực',
  'trust-list': 'Danh sách',
  'trust-added': 'Thêm vào',
  'trust-add': 'Thêm chứng thư',
  'trust-file': 'Tệp chứng thư',
  'trust-file-hint': 'Dạng .cer, .crt, .der hoặc .pem',
  'trust-end-reason': 'Lý do thôi tin',
  'trust-reason': 'Căn cứ, lý do',
  'trust-end': 'Thôi tin',
  'trust-hosts': 'Máy chủ được hỏi về thu hồi chứng thư',
  'trust-hosts-hint':
    'Ví dụ: ocsp.ca.gov.vn, crl.ca.gov.vn. Krông chỉ hỏi đúng các máy này, dù trong chứng thư ghi địa chỉ khác. Để trống thì không hỏi ra ngoài.',
  'trust-hosts-internal': 'Các máy này ở trong mạng riêng của cơ quan nhà nước, không ở trên Internet',
  'trust-hosts-short': 'Hỏi thu hồi ở',
  'trust-hosts-none': 'không hỏi ra ngoài',
  'signatures.host-wrong': '“{host}” không phải là tên máy chủ. Ghi như ocsp.ca.gov.vn hoặc 10.1.2.3:8080.',
  'list-official': 'Chuyên dùng công vụ',
  'list-public': 'Công cộng',
  'list-foreign': 'Nước ngoài được công nhận',
  'list-trial': 'Dùng thử của máy chủ này',
  'signatures.trusted': 'Đã thêm chứng thư vào danh sách được tin.',
  'signatures.distrusted': 'Đã thôi tin chứng thư này.',
  'signatures.certificate-needed': 'Hãy chọn tệp chứng thư.',
  'signatures.not-a-certificate':
    'Tệp này không phải là chứng thư số (X.509). Hãy chọn tệp .cer, .crt, .der hoặc .pem.',
  'signatures.not-an-authority':
    'Chứng thư này không phải của tổ chức chứng thực (không được phép cấp chứng thư khác), nên không thể đặt làm gốc.',
  'signatures.certificate-expired': 'Chứng thư này đã hết hạn.',
  'signatures.reason-missing': 'Hãy ghi căn cứ hoặc lý do.',
  'signatures.trusted-already': 'Chứng thư này đã có trong danh sách được tin.',
  'signatures.no-such-authority': 'Không còn chứng thư này trong danh sách được tin.',
} as const
