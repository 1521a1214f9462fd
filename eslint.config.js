import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'

/** What a date or a time would be in the zone of the machine: what is published speaks of Chinese days wherever it is read. */
const LOCAL_TIME = [
  {
    selector:
      'MemberExpression[property.name=/^([gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(Date|Time)String|toLocale(Date|Time)?String)$/]',
    message:
      'Depends on the time zone of the machine: write with wording/, or in UTC; a number with Intl.NumberFormat.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1], CallExpression[callee.name="Date"]',
    message: 'Depends on the time zone of the machine: use Date.UTC, or an instant with its offset.',
  },
  {
    selector:
      ':matches(NewExpression[callee.name="Date"], CallExpression[callee.object.name="Date"][callee.property.name="parse"]) > :matches(Literal[value=/T[\\d:.]*$/], TemplateLiteral:has(TemplateElement[value.raw=/T/]):not(:has(TemplateElement[tail=true][value.raw=/(Z|[+-]\\d\\d:\\d\\d)$/])))',
    message: 'A time without its offset is one of the machine: end it with Z or +08:00.',
  },
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]:not(:has(Property[key.name="timeZone"]))',
    message: 'Give it a timeZone: without one it is that of the machine.',
  },
]

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'test-results/**', 'playwright-report/**', 'deploy/**'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.recommended,
  prettier,
  {
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Inject a source of randomness.' },
      ],
      'vue/no-v-html': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'vue/multi-word-component-names': 'off',
      // An optional prop's type says undefined.
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/**', 'mock/**'],
    rules: {
      'no-restricted-syntax': ['error', ...LOCAL_TIME],
      'vue/no-restricted-syntax': ['error', ...LOCAL_TIME],
    },
  },
  // Engines of any age read these: they cannot leave out the name of what they catch.
  {
    files: ['public/engine.js', 'public/not-started.js'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }], 'no-var': 'off' },
  },
  { files: ['src/core/display/report.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
)
