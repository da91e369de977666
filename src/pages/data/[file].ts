import type { APIRoute } from 'astro';
import { publishedSite } from '../../site/published-site.ts';
import { currentRecord } from '../../record/current.ts';
import { type DataFile, dataFiles } from '../../export/data-files.ts';

export function getStaticPaths() {
  return dataFiles(currentRecord(), publishedSite)
    .filter((file) => !file.path.includes('/'))
    .map((file) => ({ params: { file: file.path }, props: { file } }));
}

/** The bytes as a stream. A response would copy bytes first, and the files of a large record have a hundred megabytes. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(streamOf(file.content), {
    headers: { 'Content-Type': file.encoding ? `${file.mediaType}; charset=${file.encoding}` : file.mediaType },
  });
