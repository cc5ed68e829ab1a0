import { htmlLang, languageNames } from '../../texts/languages.ts'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { otherLanguages, sheetWords } from './sheet-words.ts'
import './invitation-sheet.css'
import type { Sheet } from './use-sheets.ts'

interface InvitationSheetProps {
  sheet: Sheet
  /** The sheet's place among all that are printed, from 1. */
  page: number
  of: number
}

/**
 * One household's sheet, an A4 page: what it is for, the QR code, the code, three steps, whom to ask, and in other languages that
 * one's own can be chosen. Only the strip to cut off, for whoever hands it out, has the name.
 */
export function InvitationSheet({ sheet, page, of }: InvitationSheetProps) {
  const { association, block, number, label, invitation } = sheet
  const words = sheetWords(association)
  return (
    <article className="invitation-sheet" aria-label={words.nameOf(block, number)}>
      <p className="strip">
        <span>
          {words.strip} <b>{words.home(block, number)}</b> {label}
        </span>
        <span>
          {page} / {of}
        </span>
      </p>
      <p className="sender">{association}</p>
      <h3>{words.title}</h3>
      <p className="greeting">{words.greeting}</p>
      <div className="code">
        <QrCode value={invitation.url} label={words.qr} className="qr" />
        <div>
          <p>{words.codeLabel}</p>
          <p className="number">{invitation.display}</p>
          <p>{words.until(dayInWords(japanDayOf(invitation.expiresAt)))}</p>
          <p>{words.onlyYou(words.home(block, number))}</p>
        </div>
      </div>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="help">{words.help}</p>
      <ul className="languages">
        {otherLanguages.map(({ language, line }) => (
          <li key={language} lang={htmlLang(language)}>
            <b>{languageNames[language]}</b> {line}
          </li>
        ))}
      </ul>
    </article>
  )
}
