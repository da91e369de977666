import { eventFileRoute } from '../_entry-file-route.ts';
import { eventFiles } from '../../export/entry-files.ts';

export const { getStaticPaths, GET } = eventFileRoute(eventFiles.ris);
