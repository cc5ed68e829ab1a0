import { answeringTexts } from './office/answering.ts'
import { askingReadersTexts } from './office/asking-readers.ts'
import { attachmentTexts } from './office/attachments.ts'
import { deliveryTexts } from './office/delivery.ts'
import { hazardPageTexts } from './office/hazard-page.ts'
import { hazardPictureTexts } from './office/hazard-pictures.ts'
import { hazardSettingTexts } from './office/hazard-settings.ts'
import { hazardTexts } from './office/hazards.ts'
import { helpingTexts } from './office/helping.ts'
import { homeTexts } from './office/home.ts'
import { listTexts } from './office/lists.ts'
import { reachTexts } from './office/reach.ts'
import { ruleTexts } from './office/rules.ts'
import { sendTexts } from './office/send.ts'
import { waitingTexts } from './office/waiting.ts'
import { writeTexts } from './office/write.ts'

/** The pages of officers and of the city. */
export const office = {
  ...homeTexts,
  ...writeTexts,
  ...attachmentTexts,
  ...sendTexts,
  ...waitingTexts,
  ...reachTexts,
  ...deliveryTexts,
  ...listTexts,
  ...ruleTexts,
  ...helpingTexts,
  ...answeringTexts,
  ...askingReadersTexts,
  ...hazardTexts,
  ...hazardPageTexts,
  ...hazardPictureTexts,
  ...hazardSettingTexts,
  title: '役員のページ',
  households: '{{n}}世帯',
  people: '{{n}}人',
  copies: '{{n}}部',
  counter: '{{length}} / {{limit}}文字',
  few: '少数のため非表示',
  cancel: 'やめる',
  close: '閉じる',
} as const
