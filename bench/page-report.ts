import { atMost, type Check, number, table } from './checks.ts'
import type { PageFigures, ResidentsPage } from './measure-page.ts'

const KILOBYTE = 1024
/** UX.md's limits: JavaScript as it travels, the time to the first text. */
const SCRIPTS_KB = 80
const TEXT_SECONDS = 2
/** What counts as good (web.dev, Cumulative Layout Shift). */
const SHIFT = 0.1

const WAYS: Record<PageFigures['way'], string> = { browser: 'in a browser', line: 'opened inside LINE' }

/** What is asked of the page at which a resident reads a circular, with what was measured. */
export const pageChecks = ({ figures }: ResidentsPage): Check[] => [
  ...figures
    .filter(({ asked }) => asked)
    .map(({ way, textMs }) =>
      atMost(
        `Resident's page ${WAYS[way]}: first text on Slow 4G with a 4× slowed processor`,
        textMs / 1_000,
        TEXT_SECONDS,
        {
          unit: ' s',
          digits: 2,
        },
      ),
    ),
  atMost('… JavaScript before it (gzip)', Math.max(...figures.map((all) => all.scriptBytes)) / KILOBYTE, SCRIPTS_KB, {
    unit: ' KB',
    digits: 1,
  }),
  atMost('… layout shift until 5 s after', Math.max(...figures.map(({ shift }) => shift)), SHIFT, { digits: 3 }),
]

/** The page's figures as Markdown. */
export const pageTable = ({ figures, loadBefore }: ResidentsPage): string =>
  [
    table(
      ['A circular, nothing kept', 'Network', 'First text, median', 'all runs', 'JavaScript before it', 'Layout shift'],
      figures.map(({ way, network, textMs, scriptBytes, shift, runs }) => [
        WAYS[way],
        `${number(network.latencyMs, network.latencyMs % 1 && 1)} ms, ${number(network.downKbps / 1024, 2)} Mbps`,
        `${number(textMs / 1_000, 2)} s`,
        runs.map((run) => number(run.textMs / 1_000, 2)).join(' '),
        `${number(scriptBytes / KILOBYTE, 1)} KB`,
        number(shift, 3),
      ]),
    ),
    `The machine had ${number(loadBefore, 1)} other processes to serve in the minute before.`,
  ].join('\n\n')
