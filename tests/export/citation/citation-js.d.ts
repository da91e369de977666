declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(data: string, options?: object): Record<string, unknown>[] };
    readonly config: { get(name: string): { parse: { sentenceCase: string } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
