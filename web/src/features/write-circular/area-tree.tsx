import type { ReactElement } from 'react'
import { Button, Checkbox, type Selection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import { type Choice, type Mark, markOf, toggleArea } from './audience-choice.ts'
import type { AreaTreeState } from './use-area-tree.ts'

interface AreaTreeProps {
  tree: AreaTreeState
  choice: Choice
  onChange: (choice: Set<string>) => void
}

/** The areas below the sender's as a tree with boxes to tick: an area brings in everything below it; parts open when asked for. */
export function AreaTree({ tree, choice, onChange }: AreaTreeProps) {
  const { t } = useTranslation('office')
  const { areas, expanded, expand } = tree
  const marks = new Map([...areas.keys()].map((id) => [id, markOf(choice, areas, id)]))
  const whole = [...marks].filter(([, mark]) => mark === 'all').map(([id]) => id)
  const select = (selection: Selection): void => {
    if (selection === 'all') {
      onChange(new Set([tree.root]))
      return
    }
    const tapped = [...areas.keys()].filter(
      (id) => tree.isInTree(id) && selection.has(id) !== (marks.get(id) === 'all'),
    )
    onChange(tapped.reduce<Set<string>>((now, id) => toggleArea(now, areas, id), new Set(choice)))
  }
  const branch = (id: string): ReactElement | null => {
    const area = areas.get(id)
    if (!area) return null
    return (
      <TreeItem key={id} id={id} textValue={area.name} hasChildItems={area.hasChildren} className="group rounded-4">
        <TreeItemContent>
          {({ isExpanded, level }) => (
            <AreaRow
              name={area.name}
              households={area.households}
              mark={marks.get(id) ?? 'none'}
              level={level}
              opens={area.hasChildren}
              isOpen={isExpanded}
            />
          )}
        </TreeItemContent>
        {expanded.has(id) &&
          (area.childIds?.map(branch) ?? <WaitingRow id={`${id}-waiting`} words={t('audience.loading')} />)}
      </TreeItem>
    )
  }
  return (
    <Tree
      aria-label={t('audience.tree')}
      selectionMode="multiple"
      selectedKeys={whole}
      onSelectionChange={select}
      escapeKeyBehavior="none"
      expandedKeys={expanded}
      onExpandedChange={(keys) => expand(new Set([...keys].map(String)))}
      className="mt-4 rounded-8 border border-solid-gray-420"
    >
      {branch(tree.root)}
    </Tree>
  )
}

interface AreaRowProps {
  name: string
  households: number | null
  mark: Mark
  level: number
  opens: boolean
  isOpen: boolean
}

function AreaRow({ name, households, mark, level, opens, isOpen }: AreaRowProps) {
  const { t } = useTranslation('office')
  return (
    <div
      className="flex min-h-13 cursor-pointer items-center gap-1 border-b border-solid-gray-300 pe-3 group-data-[selected]:bg-key-50"
      style={{ paddingInlineStart: `${(level - 1) * 16 + 4}px` }}
    >
      {opens ? (
        <Button slot="chevron" className="grid size-11 shrink-0 place-items-center rounded-4">
          <svg viewBox="0 0 24 24" className={isOpen ? 'size-6 rotate-90' : 'size-6'} aria-hidden="true">
            <path d="M9 5l7 7-7 7" fill="none" stroke="currentColor" strokeWidth="2.6" />
          </svg>
        </Button>
      ) : (
        <span className="w-9 shrink-0" />
      )}
      <Checkbox slot="selection" isIndeterminate={mark === 'some'} className="grid size-11 shrink-0 place-items-center">
        <svg viewBox="0 0 24 24" className="size-7" aria-hidden="true">
          <rect
            x="2"
            y="2"
            width="20"
            height="20"
            rx="3"
            fill={mark === 'none' ? 'var(--color-white)' : 'var(--color-key-900)'}
            stroke={mark === 'none' ? 'var(--color-solid-gray-700)' : 'var(--color-key-900)'}
            strokeWidth="2"
          />
          {mark === 'all' && <path d="M6 12l4 4 8-9" fill="none" stroke="white" strokeWidth="3" />}
          {mark === 'some' && <path d="M6 12h12" stroke="white" strokeWidth="3" />}
        </svg>
      </Checkbox>
      <span className="flex min-w-0 grow flex-wrap justify-between gap-x-3 py-1">
        <span className="font-bold">
          {name}
          {mark === 'some' && <span className="font-normal"> {t('audience.some')}</span>}
        </span>
        {households !== null && <span>{t('households', { n: inFigures(households) })}</span>}
      </span>
    </div>
  )
}

function WaitingRow({ id, words }: { id: string; words: string }) {
  return (
    <TreeItem id={id} textValue={words}>
      <TreeItemContent>
        <p className="p-3">{words}</p>
      </TreeItemContent>
    </TreeItem>
  )
}
