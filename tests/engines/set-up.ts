import { startBuilding } from '../build-sites.ts';
import { install } from '../program.ts';
import { sites } from '../sites.ts';
import { engines } from './engines.ts';

/** Builds the site of the record, and meanwhile installs the browsers that are missing. */
export default function setUp(): () => Promise<void> {
  const wait = startBuilding([sites.real]);
  install(...engines.flatMap(({ programs }) => programs));
  return wait;
}
