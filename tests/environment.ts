/** The environment for a command that a test starts: what the test runner sets for itself must not reach it. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|VITEST.*|VITE_.*|TEST|DEV|PROD|SSR|MODE|BASE_URL|SITE|ASSETS_PREFIX)$/.test(name),
  ),
);
