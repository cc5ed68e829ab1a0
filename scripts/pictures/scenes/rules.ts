import { atHome } from '../office-phone.ts'
import { keepSeen, type Stage } from '../stage.ts'

/** How an association and the whole city hand out their circulars. Guides for officers and for the city. */
export const rules = async (stage: Stage): Promise<void> => {
  const phone = await atHome(stage, '会長 山本', 870)
  await phone.page.getByRole('link', { name: '配り方の決まりを見る' }).click()
  await phone.page.getByRole('group', { name: '送るまでの待ち時間', exact: true }).waitFor()
  await phone.keep('guide/pictures/rules')
  await phone.putAway()

  const page = await stage.window({ width: 900, height: 1065 }, { as: '市民活動課', fineness: 1 })
  await page.goto(`${stage.url}/o/rules`)
  await page.getByRole('group', { name: '送るまでの待ち時間', exact: true }).waitFor()
  await keepSeen(page, 'guide/pictures/rules-city')
  await page.context().close()
}
