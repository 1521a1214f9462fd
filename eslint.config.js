import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'

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
  { files: ['src/core/display/report.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
)
