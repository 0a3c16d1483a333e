const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Which feature may import from which other features: `{ "findings": ["inspections", "providers"] }`. A feature that is
 * not named here imports from none. Features that only read (reports, dashboard, search, export) stand in this table too.
 */
const FEATURE_IMPORTS = JSON.parse(readFileSync(join(__dirname, 'architecture', 'feature-imports.json'), 'utf8'));

const anyOf = (names) => `(${names.join('|')})`;
const insideFeatures = (names) => `^src/modules/${anyOf(names)}/`;

const featureRules = [
  ...Object.entries(FEATURE_IMPORTS).map(([feature, allowed]) => ({
    name: `feature-${feature}`,
    comment: `${feature} may use: ${allowed.join(', ') || 'no other feature'} (architecture/feature-imports.json).`,
    severity: 'error',
    from: { path: insideFeatures([feature]), pathNot: '\\.spec\\.ts$' },
    to: { path: '^src/modules/', pathNot: insideFeatures([feature, ...allowed]) },
  })),
  {
    name: 'feature-not-in-table',
    comment: 'A feature imports from another only along architecture/feature-imports.json.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: insideFeatures(Object.keys(FEATURE_IMPORTS)) },
    to: { path: '^src/modules/', pathNot: '^src/modules/$1/' },
  },
];

/** The client's layers, the lowest first: each imports from those before it and from itself. */
const WEB_LAYERS = [['generated', 'lib', 'i18n', 'api'], ['components'], ['features'], ['app']];

const insideWeb = (names) => `^web/src/${anyOf(names)}/`;

const webRules = [
  ...WEB_LAYERS.slice(0, -1).map((layer, index) => ({
    name: `web-${layer.at(-1)}`,
    comment: `web/src/${layer.join(', ')} may be used by what stands above, and uses nothing of it.`,
    severity: 'error',
    from: { path: insideWeb(layer) },
    to: { path: insideWeb(WEB_LAYERS.slice(index + 1).flat()) },
  })),
  {
    name: 'web-features-do-not-import-each-other',
    comment: 'A feature of the client links to another by its address.',
    severity: 'error',
    from: { path: '^web/src/features/([^/]+)/' },
    to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  },
  {
    name: 'web-knows-only-the-contract',
    comment: 'The client knows the server by what is generated into web/src/generated, and brings no code of it along.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(src|migrations|test|bench|scripts)/' },
  },
  {
    name: 'the-server-knows-no-client',
    severity: 'error',
    from: { path: '^(src|migrations)/' },
    to: { path: '^web/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself: no framework, no database, no Node module.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform imports the domain and itself.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(?!domain/|platform/|schema/)|test/|bench/)' },
    },
    {
      name: 'features-do-not-import-the-application',
      comment: 'app.module, main and the command line stand above the features.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'schema-is-data',
      comment: 'Table descriptions are shared by features and migrations and know neither.',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^src/(?!domain/|platform/|schema/)' },
    },
    ...featureRules,
    ...webRules,
    {
      name: 'no-test-code-in-the-application',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|bench)/|\\.spec\\.ts$' },
    },
    {
      name: 'no-development-packages-in-the-application',
      comment:
        'What the application imports must be in "dependencies"; the hook serves tests that start workers from the sources.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$|/typescript-hook\\.cjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    { name: 'no-circular', severity: 'error', from: { pathNot: '^web/' }, to: { circular: true } },
    {
      name: 'no-circular-client',
      comment: "A component and its parts may know each other's types; nothing of that is left at run time.",
      severity: 'error',
      from: { path: '^web/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
