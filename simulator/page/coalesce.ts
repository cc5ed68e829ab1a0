/**
 * Wraps a task so that any number of calls while it runs become one further run, at least `gapMs` after the one before.
 * A failed run is forgotten: the next change asks again.
 */
export function coalesce(task: () => Promise<void>, gapMs: number): () => void {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    running = true
    again = false
    await task().catch(() => {})
    setTimeout(() => {
      running = false
      if (again) void run()
    }, gapMs)
  }
  return () => {
    if (running) again = true
    else void run()
  }
}
