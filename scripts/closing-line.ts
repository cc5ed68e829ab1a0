import type { Reporter, TestModule } from 'vitest/node'

/** Ends every run of the tests with one plain line, `N passed, N failed`, for people and machines alike. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be loaded has no tests; it counts as one that failed.
    const unloaded = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
    const failed = count('failed') + unloaded + unhandledErrors.length
    const skipped = count('skipped')
    console.log(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}
