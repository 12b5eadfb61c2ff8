// The Salesforce rules for Lightning Web Components, typescript-eslint for everything else.
import slds from '@salesforce-ux/eslint-plugin-slds';
import lwc from '@salesforce/eslint-config-lwc/recommended.js';
import tseslint from 'typescript-eslint';

const COMPONENTS = ['force-app/**/lwc/**/*.ts'];
const STYLES = ['force-app/**/lwc/**/*.css'];
const TEMPLATES = ['force-app/**/lwc/**/*.html'];

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
  // The design system's rules.
  ...slds.configs['flat/recommended-css'].map((config) => ({ ...config, files: STYLES })),
  ...slds.configs['flat/recommended-html'].map((config) => ({ ...config, files: TEMPLATES })),
  {
    files: STYLES,
    rules: {
      // Both SLDS 1 and SLDS 2 themes define the hooks; a fallback would put the colour into the component again.
      '@salesforce-ux/slds/no-slds-var-without-fallback': 'off',
      // A size for which there is no hook, such as the least width of a column, is the component's own.
      '@salesforce-ux/slds/no-hardcoded-values-slds2': ['error', { reportNumericValue: 'hasReplacement' }],
    },
  },
);
