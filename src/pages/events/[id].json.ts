import { eventFileRoute } from '../../layouts/entry-file-route.ts';
import { eventFiles } from '../../views/entry-files.ts';

export const { getStaticPaths, GET } = eventFileRoute(eventFiles.json);
