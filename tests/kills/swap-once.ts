import { outputFolder } from '../../src/cli/output-folder.ts';
import { putInPlace } from '../../src/cli/put-in-place.ts';

/** Puts the site in the workshop of the project PROJECT in its place, as the last step of a build does. */
putInPlace(outputFolder(process.env['OUT'] ?? '', process.env['PROJECT'] ?? ''));
