import type { StoredTask } from './task-table.ts'

const isBefore = (a: StoredTask, b: StoredTask): boolean => a.due < b.due || (a.due === b.due && a.seq < b.seq)

/** The tasks of one name that wait, the one due first on top; of two due at once the one enqueued first. */
export interface WaitingTasks {
  add(task: StoredTask): void
  first(): StoredTask | undefined
  takeFirst(): StoredTask | undefined
  count(): number
}

/** A binary heap: twenty thousand may wait while hundreds a second come and go. */
export const waitingTasks = (): WaitingTasks => {
  const heap: StoredTask[] = []

  /** Puts the task at this place or, while its parent should come later, above it. */
  const rise = (task: StoredTask, place: number): void => {
    const parentPlace = (place - 1) >> 1
    const parent = place > 0 ? heap[parentPlace] : undefined
    if (!parent || isBefore(parent, task)) {
      heap[place] = task
      return
    }
    heap[place] = parent
    rise(task, parentPlace)
  }

  /** Puts the task at this place or, while a child should come sooner, below it. */
  const sink = (task: StoredTask, place: number): void => {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]]
    const sooner = right && left && isBefore(right, left) ? right : left
    if (!sooner || isBefore(task, sooner)) {
      heap[place] = task
      return
    }
    heap[place] = sooner
    sink(task, sooner === left ? 2 * place + 1 : 2 * place + 2)
  }

  return {
    add: (task) => rise(task, heap.length),
    first: () => heap[0],
    takeFirst: () => {
      const [top] = heap
      const last = heap.pop()
      if (last && heap.length > 0) sink(last, 0)
      return top
    },
    count: () => heap.length,
  }
}
