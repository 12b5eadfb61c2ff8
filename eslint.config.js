// The Salesforce rules for Lightning Web Components, typescript-eslint for everything else.
import lwc from '@salesforce/eslint-config-lwc/recommended.js';
import tseslint from 'typescript-eslint';

const COMPONENTS = ['force-app/**/lwc/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.cache/',
      '.local-org*/',
      'coverage/',
      'plugin/lib/',
      'test-results/',
      // Emitted beside the TypeScript by `npm run build`.
      'force-app/**/lwc/**/*.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // A test reads what a server answers, whatever its shape.
    files: ['**/test/**/*.ts', 'scripts/browser/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  ...lwc.map((config) => ({
    ...config,
    files: COMPONENTS,
    // One parser for both sets of rules; it reads decorators too.
    languageOptions: { ...config.languageOptions, parser: tseslint.parser, parserOptions: {} },
  })),
  {
    files: COMPONENTS,
    rules: {
      // TypeScript knows the names.
      'no-undef': 'off',
      'no-unused-vars': 'off',
    },
  },
);
