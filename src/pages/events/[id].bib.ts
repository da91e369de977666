import { eventFileRoute } from '../../layouts/event-file-route.ts';
import { eventFiles } from '../../views/event-files.ts';

export const { getStaticPaths, GET } = eventFileRoute(eventFiles.bibtex);
