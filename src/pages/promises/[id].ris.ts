import { promiseFileRoute } from '../_entry-file-route.ts';
import { promiseFiles } from '../../export/entry-files.ts';

export const { getStaticPaths, GET } = promiseFileRoute(promiseFiles.ris);
