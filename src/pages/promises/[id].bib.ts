import { promiseFileRoute } from '../../layouts/entry-file-route.ts';
import { promiseFiles } from '../../views/entry-files.ts';

export const { getStaticPaths, GET } = promiseFileRoute(promiseFiles.bibtex);
