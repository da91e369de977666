import { writeFileSync } from 'node:fs';

/** Import this before a command (`node --import`): it writes the most memory that the process used, in bytes, to the file named by the variable MEMORY. */
process.on('exit', () => {
  const file = process.env['MEMORY'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
