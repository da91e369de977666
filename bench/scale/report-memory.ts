import { writeFileSync } from 'node:fs';

/** Imported before a command (`node --import`), writes the most memory that the process held, in bytes, to the file that the variable MEMORY names. */
process.on('exit', () => {
  const file = process.env['MEMORY'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
