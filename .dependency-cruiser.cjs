/** The directions of docs/ARCHITECTURE.md. Tests and the test harness may reach everywhere. */
const slices =
  'areas|audit|officers|policies|households|residents|rosters|deliveries|circulars|documents|inquiries|shelters|hazards|adoption|japanese|line|texts'
const TEST = String.raw`\.test\.tsx?$|/testing/|/guards/`
const slice = (name) => `^functions/src/${name}/`

/** Slices from the base up: each may import those before it (and itself), never those after it. */
const order = [
  'japanese',
  'areas',
  'audit',
  'officers',
  'policies',
  'households',
  'rosters',
  'residents',
  'deliveries',
  'circulars',
  'documents',
  'shelters',
  'inquiries',
  'hazards',
  'adoption',
]

/** The rooms of hazard reports, in the same order. */
const hazardRooms = ['settings', 'pictures', 'reporting', 'answering', 'handling', 'open', 'open311']

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: TEST },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          TEST,
          String.raw`\.d\.ts$|\.config\.ts$|vite\.|\.cjs$|(^|/)(main|index|local)\.tsx?$|^scripts/|^e2e/|^bench/|liff\.js$|\.worker\.ts$|\.writer\.ts$`,
        ],
      },
      to: {},
    },
    {
      name: 'simulator-stands-alone',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(functions|web)/' },
    },
    {
      name: 'functions-do-not-know-the-web',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(web|e2e|bench)/' },
    },
    {
      name: 'only-the-local-root-knows-the-simulator',
      severity: 'error',
      from: { path: '^functions/', pathNot: [TEST, '^functions/src/local\\.ts$', '^functions/src/seed/'] },
      to: { path: '^simulator/' },
    },
    {
      name: 'web-sees-contracts-and-models-only',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: {
        path: '^functions/src/',
        pathNot: String.raw`(contract|session-contract|attachment|endpoint|language|day-in-words|values|permissions|area|policy|grant|household|invitation-code|resident|roster|counts|delivery|circular|circular-content|circular-view|estimate|category|reach|problem|audit-entry|event-in-words|survey|answers|reading-correction|topics|on-foot|categories|limits|hazard|hazard-picture|hazard-view|ready-sentences|how-long|wish|texts/(open-map|hazard-status)/[a-z-]+)\.ts$`,
      },
    },
    {
      name: 'express-at-the-edge',
      severity: 'error',
      from: {
        path: '^functions/src/',
        pathNot: [
          TEST,
          String.raw`/(routes|webhook)\.ts$`,
          String.raw`^functions/src/(compose|local|index)\.ts$`,
          '^functions/src/platform/',
        ],
      },
      to: { path: 'node_modules/express/|node_modules/@types/express/' },
    },
    {
      name: 'firestore-in-stores-and-verbs-through-deps',
      comment: 'Models, contracts, messages and texts know no database.',
      severity: 'error',
      from: {
        path: String.raw`^functions/src/[a-z]+/(contract|messages|area|policy|policy-times|grant|household|invitation-code|resident|roster|delivery|batch|circular|circular-content|reach)\.ts$`,
      },
      to: { path: 'node_modules/(firebase-admin|@google-cloud|express|@line)/' },
    },
    {
      name: 'line-sdk-in-its-places',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: [TEST, '^functions/src/(line|deliveries|platform)/'] },
      to: { path: 'node_modules/@line/' },
    },
    {
      name: 'deliveries-know-nothing-of-circulars',
      severity: 'error',
      from: { path: slice('deliveries'), pathNot: TEST },
      to: { path: slice('(circulars|documents|residents|households|line/(?!blocks))') },
    },
    {
      name: 'platform-is-the-base',
      severity: 'error',
      from: { path: '^functions/src/platform/', pathNot: TEST },
      to: {
        path: `^functions/src/(${slices})/`,
        dependencyTypesNot: ['type-only'],
        pathNot: '^functions/src/(texts)/',
      },
    },
    {
      name: 'line-is-imported-back-only-for-its-building-blocks',
      severity: 'error',
      from: { path: `^functions/src/(${order.join('|')})/`, pathNot: TEST },
      to: { path: '^functions/src/line/', pathNot: '^functions/src/line/blocks/' },
    },
    ...order.slice(0, -1).map((name, index) => ({
      name: `${name}-stays-below`,
      severity: 'error',
      from: { path: slice(name), pathNot: TEST },
      to: { path: slice(`(${order.slice(index + 1).join('|')})`), dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'models-of-hazards-stay-below-their-rooms',
      severity: 'error',
      from: { path: String.raw`^functions/src/hazards/[^/]+\.ts$`, pathNot: String.raw`${TEST}|/(routes|tasks)\.ts$` },
      to: { path: '^functions/src/hazards/[^/]+/' },
    },
    ...hazardRooms.slice(0, -1).map((name, index) => ({
      name: `hazards-${name}-stays-below`,
      severity: 'error',
      from: { path: slice(`hazards/${name}`), pathNot: TEST },
      to: { path: slice(`hazards/(${hazardRooms.slice(index + 1).join('|')})`) },
    })),
    {
      name: 'seed-is-for-the-local-root',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: [TEST, '^functions/src/(local\\.ts|seed/)'] },
      to: { path: '^functions/src/seed/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: 'specify',
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
