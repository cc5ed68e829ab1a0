import { displayCode } from '../households/invitation-code.ts'
import type { DemoTown } from './demo-town.ts'

/** What `npm start` prints: where to look, in the order in which somebody new would. */
export const whereToLook = ({
  publicUrl,
  town,
  simulated,
  dataDir,
}: {
  publicUrl: string
  town: DemoTown | null
  simulated: boolean
  dataDir: string
}): string => {
  const lines = [
    '',
    '  回覧（かいらん）が動いています。',
    '',
    ...(simulated ? [`  電話の画面     ${publicUrl}/simulator`] : []),
    `  役員の事務所   ${publicUrl}/o`,
    `  市のページ     ${publicUrl}/c`,
    `  住民のページ   ${publicUrl}/r`,
    `  APIの説明      ${publicUrl}/api/docs`,
    '',
    ...(town
      ? [
          `  見本の町       ${town.households.length.toLocaleString('ja')}世帯、LINEの登録者 ${town.residents.length.toLocaleString('ja')}人`,
          `  登録番号       ${displayCode(town.invitation.code)}（津田南町自治会 3班 5番）`,
          '',
          '  見本の人（ログインの画面で選べます）',
          ...town.cast.people.map(({ name, caption }) => `    ${name} … ${caption ?? ''}`),
          '',
        ]
      : []),
    `  データの場所   ${dataDir}`,
    '  止めるには Ctrl+C を押してください。',
    '',
  ]
  return lines.join('\n')
}
