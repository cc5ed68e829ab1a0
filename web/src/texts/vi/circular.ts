import type { circular as japanese } from '../ja/circular.ts'
import type { SameKeys } from '../same-keys.ts'

export const circular: SameKeys<typeof japanese> = {
  language: {
    missing: 'Thông báo này chưa có bản tiếng Việt, nên được hiển thị bằng tiếng Nhật.',
    machine:
      'Bản này do máy dịch và có thể có chỗ sai. Vui lòng xem lại ngày giờ và địa điểm trong bản gốc tiếng Nhật.',
    original: 'Đọc bản gốc tiếng Nhật',
    version: 'Đọc bằng {{language}}',
  },
  furigana: { failed: 'Không tải được cách đọc. Quý vị vẫn đọc được văn bản như bình thường.', again: 'Thử lại' },
  tools: { title: 'Giúp dễ đọc hơn', what: 'Cỡ chữ, đọc thành tiếng' },
  event: {
    title: 'Thời gian và địa điểm',
    when: 'Khi nào',
    where: 'Ở đâu',
    toCalendar: 'Thêm vào lịch',
    changes: 'Nếu ngày giờ thay đổi, sẽ có thông báo đính chính. Thêm lại từ đó thì lịch cũ sẽ được cập nhật.',
    putRight: 'Cập nhật lịch',
    putRightHow: 'Nếu đã thêm vào lịch trước đó, hãy bấm vào đây để lịch đổi theo nội dung hiện nay.',
    over: 'Sự kiện này đã kết thúc.',
  },
  survey: {
    title: 'Câu hỏi dành cho quý vị',
    asked: 'Vui lòng trả lời',
    askedUntil: 'Vui lòng trả lời trước hết {{day}}',
  },
  share: {
    button: 'Báo cho gia đình',
    sent: 'Đã gửi qua LINE.',
    copied: 'Đã sao chép tiêu đề và địa chỉ trang này. Quý vị có thể dán vào tin nhắn để gửi.',
    failed: 'Không gửi được. Vui lòng sao chép địa chỉ trang này ở phía trên màn hình.',
  },
  ask: 'Đặt câu hỏi',
  print: 'In',
  watcher: 'Việc xác nhận của nhà này do người nhà đang sống ở đó thực hiện.',
  former: 'Thông báo này gửi đến nơi ở trước đây của quý vị. Không cần xác nhận.',
}
