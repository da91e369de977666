import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { type Marked, markedIn } from './markdown/marked.ts';
import type { RecordFile } from './read.ts';
import { readData } from './validate.ts';
import { type FrontMatter, parseYaml } from './yaml/front-matter.ts';

/** A file of its own that belongs to no collection: what could be read of it. */
export interface Settings<PartialData, Data> {
  readonly file: RecordFile;
  readonly front: FrontMatter;
  readonly data: PartialData;
  readonly whole: Data | undefined;
  readonly marked: readonly Marked[];
  /** What was found while its form was read. */
  readonly noted: readonly VFileMessage[];
}

/** Reads a YAML file of the record that belongs to no collection. */
export function readSettings<PartialData, Data extends PartialData>(
  file: RecordFile,
  schema: z.ZodType<Data>,
  partial: z.ZodType<PartialData>,
): Settings<PartialData, Data> {
  const { front, problems } = parseYaml(file.file, file.text);
  const marked = markedIn(schema, front.data);
  const { data, whole, problems: wrong } = readData(front, schema, partial, { told: problems, marked });
  return { file, front, data, whole, marked, noted: [...problems, ...wrong] };
}
