/** How far the bench is, for whoever waits; the results alone go to the standard output. */
export const say = (line: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
