import type { PhoneMenu } from '../../src/control-contract.ts'
import { AreaButtons } from '../messages/area-buttons.tsx'
import { MenuIcon } from './icons.tsx'

/** The bar under the chat that opens and closes the menu, and the menu: a picture with tappable areas. */
export function RichMenu({ menu, open, onToggle }: { menu: PhoneMenu; open: boolean; onToggle: () => void }) {
  return (
    <div className="rich-menu">
      <button type="button" className="chat-bar" aria-expanded={open} onClick={onToggle}>
        <MenuIcon />
        {menu.chatBarText}
        <span aria-hidden="true">{open ? '▾' : '▴'}</span>
      </button>
      {open && (
        <div className="menu-picture" style={{ aspectRatio: `${menu.size.width} / ${menu.size.height}` }}>
          <img src={menu.imageUrl} alt="" />
          <AreaButtons areas={menu.areas} size={menu.size} />
        </div>
      )}
    </div>
  )
}
