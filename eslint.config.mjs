import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'fixtures/', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Loaded at first use, since they are slow to start and rarely needed.
      '@typescript-eslint/no-require-imports': [
        'error',
        { allow: ['^tldts$', '^@exodus/bytes/', '^chardet$', '^sanitize-html$', '^(?:entities|css-select|htmlparser2)$', '^node:os$'] },
      ],
      // Node 20 gives wrong answers of `canParse` once it is compiled; `parseUrl` of `src/text/url.ts` is right.
      'no-restricted-properties': ['error', { object: 'URL', property: 'canParse' }, { object: 'URL', property: 'parse' }],
      'max-lines-per-function': ['warn', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/shell/**', 'src/cli/**'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'process'] },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
