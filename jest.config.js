// htmlparser2 and its family are ESM only; jest on Node 20 cannot require() those, so ts-jest turns them into CommonJS.
const ESM_ONLY = [
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  'chalk',
  'css-select',
  'css-what',
  'nth-check',
  'boolbase',
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join('|')})/)`],
  maxWorkers: 2,
};
