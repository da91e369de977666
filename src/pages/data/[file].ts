import type { APIRoute } from 'astro';
import { publishedSite } from '../../site/published-site.ts';
import { currentRecord } from '../../record/current.ts';
import { type DataFile, dataFiles } from '../../export/data-files.ts';

export function getStaticPaths() {
  return dataFiles(currentRecord(), publishedSite)
    .filter((file) => !file.path.includes('/'))
    .map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.content, {
    headers: { 'Content-Type': file.encoding ? `${file.mediaType}; charset=${file.encoding}` : file.mediaType },
  });
