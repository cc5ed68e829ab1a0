import type { LiveSnapshot } from '../live.ts'

const CONNECTION: Record<LiveSnapshot['connection'], string> = {
  live: 'つながっています',
  asking: 'つなぎ直しています',
  lost: '返事がありません',
}

interface PageHeaderProps {
  connection: LiveSnapshot['connection']
  /** On a narrow screen the row of tools is folded away until one asks for it. */
  toolsOpen: boolean
  onTools: () => void
}

export function PageHeader({ connection, toolsOpen, onTools }: PageHeaderProps) {
  return (
    <header className="page-header">
      <svg viewBox="0 0 48 40" aria-hidden="true" className="page-mark">
        <rect x="2" y="8" width="13" height="26" rx="3" fill="#7fc4a0" />
        <rect x="33" y="8" width="13" height="26" rx="3" fill="#7fc4a0" />
        <rect x="15" y="3" width="18" height="35" rx="4" fill="#0b5d3b" />
        <rect x="18" y="8" width="12" height="23" rx="1" fill="#fff" />
      </svg>
      <div className="page-title">
        <h1>LINEシミュレーター</h1>
        <p>これは練習用の画面です。本物のLINEには何も送られません。</p>
      </div>
      <p className={`connection is-${connection}`} role="status">
        {CONNECTION[connection]}
      </p>
      <nav aria-label="ほかの画面">
        <a href="/o">事務所</a>
        <a href="/c">市のページ</a>
      </nav>
      <button type="button" className="button tools-toggle" aria-expanded={toolsOpen} onClick={onTools}>
        電話と操作
      </button>
    </header>
  )
}
