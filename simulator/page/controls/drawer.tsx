import { type ReactNode, useEffect, useRef } from 'react'
import { CloseIcon } from '../phone/icons.tsx'

interface DrawerProps {
  title: string
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

/** A column beside the phones (over them on a narrow screen), so that one can change something here and watch the phones. */
export function Drawer({ title, onClose, wide = false, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside
      className={wide ? 'drawer is-wide' : 'drawer'}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="drawer-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="round" aria-label={`${title}を閉じる`} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div className="drawer-body">{children}</div>
    </aside>
  )
}
