import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Components only: oxlint (.oxlintrc.json) reads the TypeScript, its types included, and no templates. Its rules against casts hold here too. */
export default defineConfig(
  { ignores: ['**/*.{js,mjs,cjs,ts}', 'dist/', 'dist-*/', '.astro/', '.cache/', 'tests/fixtures/'] },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
