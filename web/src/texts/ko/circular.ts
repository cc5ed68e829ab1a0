import type { circular as japanese } from '../ja/circular.ts'
import type { SameKeys } from '../same-keys.ts'

export const circular: SameKeys<typeof japanese> = {
  language: {
    missing: '이 안내문은 아직 한국어로 쓰인 것이 없어 일본어로 보여 드립니다.',
    machine: '기계가 번역한 글이라 틀린 곳이 있을 수 있습니다. 날짜와 장소는 일본어 원문에서 확인해 주세요.',
    original: '일본어 원문 읽기',
    version: '{{language}}로 읽기',
  },
  furigana: { failed: '읽는 법을 불러오지 못했습니다. 글은 그대로 읽으실 수 있습니다.', again: '다시 시도' },
  tools: { title: '읽기 편하게 하기', what: '글자 크기, 소리 내어 읽기' },
  event: {
    title: '행사 일정',
    when: '언제',
    where: '어디서',
    toCalendar: '캘린더에 넣기',
    changes: '일시가 바뀌면 정정 안내문이 옵니다. 거기에서 다시 넣으면 일정이 새로 바뀝니다.',
    putRight: '캘린더 일정 고치기',
    putRightHow: '전에 캘린더에 넣으신 분은 여기를 누르시면 일정이 지금 내용으로 바뀝니다.',
    over: '이 행사는 끝났습니다.',
  },
  survey: { title: '여쭤볼 것', asked: '답해 주세요', askedUntil: '{{day}}까지 답해 주세요' },
  share: {
    button: '가족에게 알리기',
    sent: 'LINE으로 보냈습니다.',
    copied: '제목과 이 페이지의 주소를 복사했습니다. 메일 등에 붙여 넣어 보내실 수 있습니다.',
    failed: '보내지 못했습니다. 화면 위쪽에 있는 이 페이지의 주소를 복사해 주세요.',
  },
  ask: '질문하기',
  print: '인쇄하기',
  watcher: '이 댁의 확인은 함께 사시는 가족분께 부탁드리고 있습니다.',
  former: '전에 사시던 곳으로 온 안내문입니다. 확인하지 않으셔도 됩니다.',
}
