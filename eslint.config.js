import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const styleAttribute = {
  selector: 'JSXAttribute[name.name="style"]',
  message: 'The content security policy blocks inline styles: write a class in app/styles.',
}
const rawHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'What people write is text. Raw HTML stops it from being that.',
}
const clock = {
  selector: ':not(AssignmentPattern) > NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Time comes in as an argument (act.at, viewer.at), so that tests can choose it.',
}
const clockNow = { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: clock.message }
const chance = {
  selector: 'CallExpression[callee.object.name=/^(Math|crypto)$/][callee.property.name=/^random/]',
  message: 'Chance comes in as an argument or from app/server/chance.server.ts.',
}

export default defineConfig(
  globalIgnores(['build', 'data', 'shots', 'test-results', 'playwright-report', 'public']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error',
      'no-restricted-globals': ['error', 'name', 'event', 'status'],
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-misleading-character-class': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allowThrowingUnknown: true,
          allow: ['Response', { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' }],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, returns: false, variables: false } }],
      '@typescript-eslint/no-misused-spread': 'off', // we spread strings to count code points, as the database does
      '@typescript-eslint/require-await': 'off', // what may wait one day keeps its shape today
    },
  },
  {
    files: ['app/**/*.tsx'],
    ignores: ['**/*.server.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', styleAttribute, rawHtml] },
  },
  {
    files: ['app/{features,ui,shared}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', styleAttribute, rawHtml, clock, clockNow, chance] },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // matchers such as expect.any() are any
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
