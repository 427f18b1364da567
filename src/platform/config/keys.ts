import { logLevels } from '#platform/log/index.ts'
import {
  address,
  addresses,
  bytes,
  folder,
  hostName,
  libraries,
  oneOf,
  onOff,
  port,
  socket,
  text,
  wholeNumber,
} from './kinds.ts'
import type { Kind } from './kinds.ts'

/** A key of the configuration, as the operator sees it. */
export type Key<Value = unknown> = {
  readonly kind: Kind<Value>
  /** Value that an absent key takes. */
  readonly standard?: string
  /** What an absent key means, for the page, where it follows from other keys. */
  readonly unset?: string
  readonly example: string
  readonly vi: string
  readonly en: string
  /** True when its value must never be shown. */
  readonly secret?: true
}

const where = address('http', 'https')

/** Every key that Krông reads, in the order of the operators' page. */
export const keys = {
  KRONG_DATA: {
    kind: folder,
    standard: './data',
    example: '/srv/krong',
    vi: 'Thư mục dữ liệu: cơ sở dữ liệu kèm theo, tệp, bí mật.',
    en: 'Data folder: embedded database, files, secrets.',
  },
  HOST: {
    kind: hostName,
    standard: '127.0.0.1',
    example: '0.0.0.0',
    vi: 'Địa chỉ mạng mà Krông nghe.',
    en: 'Network address that Krông listens on.',
  },
  PORT: {
    kind: port,
    standard: '3000',
    example: '8080',
    vi: 'Cổng mà Krông nghe; 0 = cổng trống bất kỳ.',
    en: 'Port that Krông listens on; 0 = any free one.',
  },
  KRONG_PUBLIC_URL: {
    kind: where,
    example: 'https://vanphong.dakrong.vn',
    vi: 'Địa chỉ mà người dùng mở; khi không đặt: http://HOST:PORT.',
    en: 'Address that people open; http://HOST:PORT unless set.',
  },
  KRONG_EXCHANGE_PORT: {
    kind: port,
    example: '4900',
    vi: 'Cổng trao đổi văn bản với các hệ thống Krông khác (TLS hai chiều, không qua máy chuyển tiếp); khi không đặt: không nhận từ bên ngoài.',
    en: 'Port for exchange with other Krông instances (mutual TLS, no proxy between); unset: nothing is taken in from outside.',
  },
  KRONG_EXCHANGE_HOST: {
    kind: hostName,
    unset: 'HOST',
    example: '0.0.0.0',
    vi: 'Địa chỉ mạng của cổng trao đổi.',
    en: 'Network address of the exchange port.',
  },
  KRONG_EXCHANGE_LIMIT: {
    kind: bytes,
    standard: '2GB',
    example: '500MB',
    vi: 'Gói tin lớn nhất được nhận.',
    en: 'Largest packet that is taken in.',
  },
  KRONG_TRUST_PROXY: {
    kind: addresses,
    example: '127.0.0.1,10.0.0.0/8',
    vi: 'Các máy chuyển tiếp được tin khi báo địa chỉ của khách (X-Forwarded-For).',
    en: 'Proxies believed when they tell the visitor’s address (X-Forwarded-For).',
  },
  KRONG_ENV: {
    kind: oneOf('production', 'development'),
    standard: 'production',
    example: 'development',
    vi: 'Chế độ: vận hành hoặc phát triển.',
    en: 'Mode of running.',
  },
  KRONG_DEMO: {
    kind: onOff,
    standard: 'on',
    example: 'off',
    vi: 'Nạp huyện mẫu vào cơ sở dữ liệu trống; off: bắt đầu trống.',
    en: 'Load the demo district into an empty database; off: start empty.',
  },
  KRONG_DEMO_OFFICE: {
    kind: text,
    example: 'ta-long',
    vi: 'Chỉ nạp một cơ quan của huyện mẫu (tên rút gọn), không có văn bản: để thử trao đổi giữa nhiều hệ thống.',
    en: 'Load one authority of the demo district only (its slug), without papers: to try exchange between instances.',
  },
  KRONG_WORKER: {
    kind: onOff,
    standard: 'on',
    example: 'off',
    vi: 'Chạy các việc nền trong tiến trình này.',
    en: 'Run background jobs in this process.',
  },
  KRONG_FOLLOW_LINKS: {
    kind: onOff,
    standard: 'off',
    example: 'on',
    vi: 'Mỗi tuần thử mở các liên kết ra ngoài của bài đang đăng, để báo liên kết hỏng; chỉ bật khi máy ra được Internet.',
    en: 'Once a week follow the outside links of published articles and report dead ones; only where the machine reaches the Internet.',
  },
  KRONG_LOG: {
    kind: oneOf(...logLevels),
    standard: 'info',
    example: 'debug',
    vi: 'Mức nhật ký ít nhất được ghi.',
    en: 'Least level that is logged.',
  },
  DATABASE_URL: {
    kind: address('postgres', 'postgresql'),
    example: 'postgres://krong:…@10.0.0.5/krong',
    vi: 'Máy chủ PostgreSQL 15 trở lên; khi không đặt: PostgreSQL kèm theo.',
    en: 'A PostgreSQL 15+ server; the embedded one unless set.',
    secret: true,
  },
  KRONG_POOL: {
    kind: wholeNumber(2, 200),
    standard: '10',
    example: '20',
    vi: 'Số kết nối nhiều nhất tới cơ sở dữ liệu cho người làm việc; thêm một nửa số đó cho người đọc.',
    en: 'Most connections to the database for those who work; half as many more for readers.',
  },
  KRONG_SECRETS: {
    kind: folder,
    unset: 'KRONG_DATA/secrets',
    example: '/etc/krong/secrets',
    vi: 'Thư mục khoá bí mật của hệ thống (0700).',
    en: 'Folder of the instance’s secrets (0700).',
  },
  KRONG_CHECKPOINTS: {
    kind: folder,
    unset: 'KRONG_DATA/checkpoints',
    example: '/mnt/checkpoints',
    vi: 'Thư mục các điểm chốt đã ký của nhật ký nghiệp vụ; nên ở một máy khác.',
    en: 'Folder of the signed checkpoints of the record; better on another machine.',
  },
  KRONG_FILES: {
    kind: text,
    unset: 'KRONG_DATA/files',
    example: 's3://krong/files',
    vi: 'Nơi giữ tệp: thư mục hoặc s3://thùng/tiền-tố.',
    en: 'Where files are kept: a folder or s3://bucket/prefix.',
  },
  KRONG_FILE_LIMIT: {
    kind: bytes,
    standard: '100MB',
    example: '500MB',
    vi: 'Kích thước lớn nhất của một tệp.',
    en: 'Largest size of one file.',
  },
  KRONG_S3_ENDPOINT: { kind: where, example: 'https://s3.example.vn', vi: 'Máy chủ S3.', en: 'S3 server.' },
  KRONG_S3_REGION: {
    kind: text,
    standard: 'us-east-1',
    example: 'hn-1',
    vi: 'Vùng của máy chủ S3.',
    en: 'Region of the S3 server.',
  },
  KRONG_S3_ACCESS_KEY: {
    kind: text,
    example: 'AKIA…',
    vi: 'Khoá truy cập S3.',
    en: 'S3 access key.',
    secret: true,
  },
  KRONG_S3_SECRET_KEY: {
    kind: text,
    example: '…',
    vi: 'Khoá bí mật S3.',
    en: 'S3 secret key.',
    secret: true,
  },
  KRONG_CLAMD: {
    kind: socket,
    example: '127.0.0.1:3310',
    vi: 'Trình diệt virus clamd soát mọi tệp nhận vào.',
    en: 'clamd antivirus that checks every file received.',
  },
  KRONG_TOKEN_LIBRARIES: {
    kind: libraries,
    example: '/usr/lib/softhsm/libsofthsm2.so?SOFTHSM2_CONF=/etc/krong/softhsm2.conf',
    vi: 'Thư viện PKCS #11 của thiết bị ký số cắm ở máy chủ; không thư viện nào khác được nạp.',
    en: 'PKCS #11 libraries of signing tokens and HSMs at this server; no others are loaded.',
  },
  KRONG_SMTP_URL: {
    kind: address('smtp', 'smtps'),
    example: 'smtps://user:…@mail.example.vn:465?from=vanphong@dakrong.vn',
    vi: 'Máy chủ gửi thư thông báo: smtps = TLS từ đầu, smtp = STARTTLS (bắt buộc khi có mật khẩu); from = địa chỉ gửi. Thử tại /quan-tri/thong-bao.',
    en: 'Server that sends e-mail notices: smtps = TLS from the start, smtp = STARTTLS (demanded where a password is sent); from = sender. Try it at /quan-tri/thong-bao.',
    secret: true,
  },
  KRONG_OIDC_ISSUER: {
    kind: where,
    example: 'https://sso.quangtri.gov.vn',
    vi: 'Hệ thống đăng nhập một lần (OpenID Connect).',
    en: 'Single sign-on system (OpenID Connect).',
  },
  KRONG_OIDC_CLIENT_ID: {
    kind: text,
    example: 'krong',
    vi: 'Mã ứng dụng tại hệ thống đăng nhập một lần.',
    en: 'Client id at the single sign-on system.',
  },
  KRONG_OIDC_CLIENT_SECRET: {
    kind: text,
    example: '…',
    vi: 'Mật khẩu ứng dụng tại hệ thống đăng nhập một lần.',
    en: 'Client secret at the single sign-on system.',
    secret: true,
  },
  KRONG_OIDC_NAME: {
    kind: text,
    standard: 'SSO',
    example: 'VNeID',
    vi: 'Tên hiện trên nút đăng nhập một lần.',
    en: 'Name shown on the single sign-on button.',
  },
} as const satisfies Record<string, Key>

export type KeyName = keyof typeof keys
type ValueOfKind<Name extends KeyName> = (typeof keys)[Name]['kind'] extends Kind<infer Value> ? Value : never
/** What a key holds once read; undefined when it is not set and has no standard value. */
export type ValueOf<Name extends KeyName> = (typeof keys)[Name] extends { readonly standard: string }
  ? ValueOfKind<Name>
  : ValueOfKind<Name> | undefined
