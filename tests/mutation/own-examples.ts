const rule = /\/src\/record\/rules\/(?:file|entry|record|issued)\/([\w-]+)\.ts$/;

/**
 * Which tests of `tests/record/rules.test.ts` are to find a fault in a rule: the examples of the rule's own page. Those of the fifty
 * other pages run it too, as every example is checked by all rules, and would take fifty times as long. Undefined for other modules.
 */
export function ownExamples(testFiles: readonly string[], mutated: readonly string[]): RegExp | undefined {
  const [module = ''] = mutated;
  const name = mutated.length === 1 ? rule.exec(module)?.[1] : undefined;
  return name !== undefined && testFiles.every((file) => file.endsWith('/tests/record/rules.test.ts'))
    ? new RegExp(`^\\s*${name} `)
    : undefined;
}
